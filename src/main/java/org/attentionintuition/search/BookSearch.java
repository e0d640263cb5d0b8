package org.attentionintuition.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Glossary;
import org.attentionintuition.course.Term;
import org.attentionintuition.language.Language;
import org.springframework.stereotype.Component;

/**
 * Finds sections and terms. The whole book is some tens of kilobytes: it is read once at the start and looked through for every
 * query; docs/adr/0006-glossary-and-search.md says why there is no index.
 */
@Component
public class BookSearch {

    /** The most places that one answer names. */
    public static final int MOST = 30;

    private final Map<Language, List<Entry>> entries = new EnumMap<>(Language.class);
    private final Map<Language, List<Glossary>> glossaries = new EnumMap<>(Language.class);

    public BookSearch(CourseLibrary library) {
        for (var language : Language.values()) {
            var courses = library.courses(language);
            entries.put(
                    language,
                    courses.stream().flatMap(it -> Entry.of(it, language)).toList());
            glossaries.put(
                    language, courses.stream().map(Course::glossary).distinct().toList());
        }
    }

    /** Every place of the book in this language that has all words of the query, the best first; none for an empty query. */
    public List<Hit> find(Query query, Language language) {
        record Scored(Entry entry, int score) {}
        return Stream.of(query)
                .filter(it -> !it.isEmpty())
                .flatMap(it -> entries.getOrDefault(language, List.of()).stream())
                .map(entry -> new Scored(entry, entry.score(query)))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(MOST)
                .map(scored -> scored.entry().hit(query))
                .toList();
    }

    /** The term that was probably meant, as a whole or by one of the words. */
    public Optional<Term> meant(Query query, Language language) {
        return Stream.concat(Stream.of(query.text()), query.words().stream())
                .flatMap(word -> glossaries.getOrDefault(language, List.of()).stream()
                        .flatMap(glossary -> glossary.nearest(word).stream()))
                .findFirst();
    }
}
