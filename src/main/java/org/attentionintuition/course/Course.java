package org.attentionintuition.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document that was read without a fault.
 *
 * @param slug its part of the address, unique in the library
 * @param title plain text
 * @param language a language tag such as {@code en}
 * @param description plain text, empty if there is none
 * @param sections the pages in order, numbered from 1, at least one
 * @param glossary the terms that its prose leads to
 * @param cover the lab that its cover shows, one of its sections', or none
 * @param beside pages that belong to no section of the document, numbered after the last
 */
public record Course(
        String slug,
        String title,
        String language,
        String description,
        List<Section> sections,
        Glossary glossary,
        Optional<AttentionLab> cover,
        List<Section> beside) {

    public Course {
        sections = List.copyOf(sections);
        beside = List.copyOf(beside);
        Slug.require(slug);
        Require.that(!title.isBlank(), "title", "nothing", "a title");
        Require.that(!sections.isEmpty(), "sections", "none", "at least one");
        for (var i = 0; i < sections.size(); i++) {
            Require.that(
                    sections.get(i).number() == i + 1,
                    "sections",
                    sections.get(i).number(),
                    "numbers from 1");
        }
        Require.that(
                sections.stream().map(Section::slug).distinct().count() == sections.size(),
                "sections",
                "a slug twice",
                "slugs of their own");
        for (var i = 0; i < beside.size(); i++) {
            Require.that(
                    beside.get(i).number() == sections.size() + 1 + i,
                    "beside",
                    beside.get(i).number(),
                    "numbers after the last");
        }
    }

    /** A course without a glossary. */
    public Course(String slug, String title, String language, String description, List<Section> sections) {
        this(slug, title, language, description, sections, Glossary.NONE, Optional.empty(), List.of());
    }

    /** The sections whose prose has the term. */
    public List<Section> naming(Term term) {
        return pages().stream().filter(section -> section.names(term)).toList();
    }

    /** What a page is called where it stands alone: its title, and behind it that of the course. */
    public String fullTitle(Section page) {
        return page.title() + " · " + title;
    }

    /** The page with this lab. */
    public Optional<Section> pageOf(Lab lab) {
        return pages().stream().filter(page -> page.lab(lab.id()).isPresent()).findFirst();
    }

    /** Where a page is: {@code course/section}, without a slash before it. */
    public String address(Section section) {
        return slug + "/" + section.slug();
    }

    public Section first() {
        return sections.getFirst();
    }

    public Optional<Section> find(String section) {
        return pages().stream().filter(each -> each.slug().equals(section)).findFirst();
    }

    /** Whether a page is a section of the document, and not one beside them. */
    public boolean isSection(Section page) {
        return page.number() <= sections.size();
    }

    /** The sections, and behind them those beside. */
    public List<Section> pages() {
        return Stream.concat(sections.stream(), beside.stream()).toList();
    }

    /** This course with one page more behind all others. */
    Course withBeside(Section page) {
        var pages = Stream.concat(beside.stream(), Stream.of(page)).toList();
        return new Course(slug, title, language, description, sections, glossary, cover, pages);
    }

    /** The page before this one, none before the first. */
    public Optional<Section> previous(Section section) {
        return numbered(section.number() - 1);
    }

    /** The page after this one, none after the last. */
    public Optional<Section> next(Section section) {
        return numbered(section.number() + 1);
    }

    private Optional<Section> numbered(int number) {
        return pages().stream().filter(page -> page.number() == number).findFirst();
    }
}
