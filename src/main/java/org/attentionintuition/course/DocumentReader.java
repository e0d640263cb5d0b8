package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads one Markdown document as a course: a {@code ##} heading opens a section, fences hold what is more than text. */
final class DocumentReader {

    private static final int MOST_OPEN_BLOCKS = 30;

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
            .build();

    private final Faults faults;
    private final BlockReader blocks;
    private final Glossary glossary;
    private final TermMarks marks;
    private final Map<String, Integer> lineOfSlug = new HashMap<>();

    /** @param glossary whose terms the document may name; {@link Glossary#NONE} lets it name any */
    DocumentReader(String file, Glossary glossary) {
        this.faults = new Faults(file);
        this.blocks = new BlockReader(faults);
        this.glossary = glossary;
        this.marks = new TermMarks(glossary);
    }

    /**
     * The course, if there is no fault in it.
     *
     * @param folderLanguage for a document that does not name its own
     * @throws CourseException with every fault of the document
     */
    Course read(String text, String folderLanguage) {
        var matter = FrontMatter.read(text, faults);
        var outline = new Outline(matter.title(), faults);
        var document = parse(matter.body(), faults);
        document.accept(new TermInspection(glossary, faults));
        outline.cut(document);
        var title = outline.title();
        var slug = matter.slug().isEmpty() ? Slug.of(title) : matter.slug();
        var sections = sections(outline, new ProseWriter(slug));
        check(title, slug, sections);
        var cover = cover(matter.cover(), sections);
        faults.throwIfAny();
        var language = matter.language().isEmpty() ? folderLanguage : matter.language();
        return new Course(slug, title, language, matter.description(), sections, glossary, cover, List.of());
    }

    private Optional<AttentionLab> cover(String id, List<Section> sections) {
        var lab = sections.stream()
                .flatMap(section -> section.lab(id).stream())
                .filter(it -> it instanceof AttentionLab attention
                        && attention.controls().contains(Control.QUERIES))
                .map(AttentionLab.class::cast)
                .findFirst();
        if (!id.isEmpty() && lab.isEmpty() && faults.count() == 0) {
            faults.add(
                    1,
                    "cover",
                    Quotation.of(id),
                    "the id of an attention lab of this course whose queries can be moved");
        }
        return lab;
    }

    /**
     * A document of one page that stands beside a course.
     *
     * @throws CourseException with every fault of the document
     */
    Section readBeside(Beside beside, String text, Course course) {
        var outline = new Outline("", faults);
        var document = parse(text, faults);
        document.accept(new TermInspection(glossary, faults));
        outline.cut(document);
        if (outline.pages().size() != 1) {
            faults.add(
                    1, "", Quotation.count(outline.pages().size(), "page"), "one, below a line such as \"## My page\"");
        }
        outline.pages().forEach(blocks::readLabs);
        var blocks = new ArrayList<Block>();
        for (var page : outline.pages()) {
            marks.mark(page.nodes());
            blocks.addAll(this.blocks.read(page, new ProseWriter(course.slug())));
        }
        faults.throwIfAny();
        var title = outline.pages().getFirst().heading().title();
        return new Section(course.pages().size() + 1, beside.slug(), title, blocks);
    }

    /**
     * The tree of a document that is not too deep to walk; what it holds that it may not hold is among the faults.
     *
     * @throws CourseException if it is too deep
     */
    static Node parse(String markdown, Faults faults) {
        var document = tree(markdown, faults);
        var inspection = new ProseInspection(faults);
        if (!inspection.shallow(document)) {
            throw faults.exception();
        }
        document.accept(inspection);
        return document;
    }

    /** The parser walks nested emphasis by recursion; it keeps no state that running out of stack could spoil. */
    private static Node tree(String markdown, Faults faults) {
        try {
            return PARSER.parse(markdown);
        } catch (StackOverflowError e) {
            faults.add(1, "", "Markdown nested too deep to be read", "less nesting");
            throw faults.exception();
        }
    }

    private void check(String title, String slug, List<Section> sections) {
        if (title.isEmpty()) {
            faults.add(1, "title", "nothing", "a title in the front matter, or a line such as \"# My course\"");
        } else if (title.length() > Scalars.TITLE) {
            faults.add(1, "title", title.length() + " characters", "at most " + Scalars.TITLE);
        } else if (faults.count() == 0 && !Slug.valid(slug)) {
            faults.add(
                    1, "slug", "nothing", "a slug in the front matter: the title has no Latin letter to make one of");
        } else if (faults.count() == 0 && Reserved.COURSES.contains(slug)) {
            faults.add(
                    1,
                    "slug",
                    Quotation.of(slug),
                    "another slug in the front matter: the book has this address itself");
        } else if (faults.count() == 0 && sections.isEmpty()) {
            faults.add(1, "", "no section", "at least one line such as \"## My page\"");
        }
    }

    /** Incomplete after a fault. */
    private List<Section> sections(Outline outline, ProseWriter prose) {
        var sections = new ArrayList<Section>();
        outline.pages().forEach(blocks::readLabs);
        for (var page : outline.pages()) {
            checkHeading(page.line(), page.heading());
            if (page.nodes().stream().allMatch(Outline::silent)) {
                faults.add(page.line(), "", "an empty section", "prose or a lab");
            }
            marks.mark(page.nodes());
            var content = blocks.read(page, prose);
            if (faults.count() == 0) {
                var heading = page.heading();
                sections.add(new Section(sections.size() + 1, heading.slug(), heading.title(), content));
            }
        }
        return sections;
    }

    private void checkHeading(int line, HeadingText heading) {
        if (heading.title().isEmpty()) {
            faults.add(line, "", "a heading without text", "a title");
        } else if (heading.title().length() > Scalars.TITLE) {
            faults.add(line, "", heading.title().length() + " characters", "at most " + Scalars.TITLE);
        } else if (!Slug.valid(heading.slug())) {
            var expected = "small letters, digits and hyphens, such as {#my-page}";
            faults.add(line, "slug", Quotation.of(heading.slug()), expected);
        } else if (Reserved.SECTIONS.contains(heading.slug())) {
            var expected = "another slug, such as {#my-%s}: the book has this address itself".formatted(heading.slug());
            faults.add(line, "slug", Quotation.of(heading.slug()), expected);
        }
        var earlier = lineOfSlug.putIfAbsent(heading.slug(), line);
        if (earlier != null) {
            var found = "%s, which line %d has too".formatted(Quotation.shortened(heading.slug()), earlier);
            faults.add(line, "slug", found, "a slug of its own");
        }
    }
}
