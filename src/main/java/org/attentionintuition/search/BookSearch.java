package org.attentionintuition.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Glossary;
import org.attentionintuition.course.Term;
import org.springframework.stereotype.Component;

/**
 * Finds sections and terms. The whole book is some tens of kilobytes: it is read once at the start and looked through for every
 * query; docs/adr/0006-glossary-and-search.md says why there is no index.
 */
@Component
public class BookSearch {

    /** The most places that one answer names. */
    public static final int MOST = 30;

    private final List<Entry> entries;
    private final List<Glossary> glossaries;

    public BookSearch(CourseLibrary library) {
        this.entries = library.courses().stream().flatMap(Entry::of).toList();
        this.glossaries =
                library.courses().stream().map(Course::glossary).distinct().toList();
    }

    /** Every place that has all words of the query, the best first; none for an empty query. */
    public List<Hit> find(Query query) {
        record Scored(Entry entry, int score) {}
        return Stream.of(query)
                .filter(it -> !it.isEmpty())
                .flatMap(it -> entries.stream())
                .map(entry -> new Scored(entry, entry.score(query)))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(MOST)
                .map(scored -> scored.entry().hit(query))
                .toList();
    }

    /** The term that was probably meant, as a whole or by one of the words. */
    public Optional<Term> meant(Query query) {
        return Stream.concat(Stream.of(query.text()), query.words().stream())
                .flatMap(word -> glossaries.stream().flatMap(glossary -> glossary.nearest(word).stream()))
                .findFirst();
    }
}
