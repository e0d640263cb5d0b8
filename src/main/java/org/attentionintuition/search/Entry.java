package org.attentionintuition.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attentionintuition.course.Block;
import org.attentionintuition.course.Challenge;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.Prose;
import org.attentionintuition.course.Section;
import org.attentionintuition.course.Term;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.jsoup.Jsoup;

/** What can be found: a section or a term, with its texts folded once and for all. */
record Entry(
        String title, String place, String address, String language, String text, List<Folded> names, Folded folded) {

    private static final int NAMED_SO = 100;
    private static final int NAMED_LIKE_IT = 20;
    private static final int MOST_COUNTED = 10;

    /** @param reader the language of whoever looks for it, which the course may not have */
    static Stream<Entry> of(Course course, Language reader) {
        return Stream.concat(
                course.glossary().terms().stream().map(term -> of(course, term, reader)),
                course.pages().stream().map(section -> of(course, section, reader)));
    }

    private static Entry of(Course course, Term term, Language reader) {
        var address = reader.address(course.slug() + "/glossary#" + term.slug());
        var place = Words.in(reader).text("page.glossary.title");
        return of(course, term.name(), place, address, term.sentence(), term.forms());
    }

    private static Entry of(Course course, Section section, Language reader) {
        var text = section.blocks().stream().map(Entry::text).collect(Collectors.joining(" "));
        var address = reader.address(course.address(section));
        var words = Words.in(reader);
        var place = course.isSection(section)
                ? words.text("search.section", section.number())
                : words.text("page.section.beside");
        return of(course, section.title(), place, address, text, List.of(section.title()));
    }

    private static Entry of(
            Course course, String title, String place, String address, String text, List<String> names) {
        return new Entry(
                title,
                place + " · " + course.title(),
                address,
                course.language(),
                text,
                names.stream().map(Folded::of).toList(),
                Folded.of(text));
    }

    private static String text(Block block) {
        return switch (block) {
            case Prose prose -> text(prose);
            case Lab lab -> lab.title() + ". " + lab.caption();
            case Predict question -> question.ask(); // what explains the answer would give it away
            case Challenge challenge -> challenge.title();
        };
    }

    /** A formula reads as one would type it. Spaces at which no line breaks stay what they are. */
    private static String text(Prose prose) {
        var page = Jsoup.parse(prose.html());
        page.select("math").forEach(it -> it.text(it.attr("alttext")));
        return page.wholeText().replaceAll("\\s+", " ").strip();
    }

    /** How well the entry answers, 0 if it lacks one of the words. */
    int score(Query query) {
        var score = 0;
        for (var word : query.words()) {
            var one = score(word);
            if (one == 0) {
                return 0;
            }
            score += one;
        }
        var whole = Folded.of(query.text()).text();
        return score + (names.stream().anyMatch(name -> name.text().equals(whole)) ? NAMED_SO : 0);
    }

    private int score(String word) {
        var named = names.stream().anyMatch(name -> name.find(word, 0) >= 0) ? NAMED_LIKE_IT : 0;
        return named + folded.count(word, MOST_COUNTED);
    }

    Hit hit(Query query) {
        return new Hit(title, place, address, language, Snippet.of(text, folded, query.words()));
    }
}
