package org.attentionintuition.course;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the words of a lab are written in, where that is not the language of the course: words are the same in every translation.
 *
 * @param queries of the words that ask, a tag; empty where it is the course's
 * @param keys of the words that answer, in the same way
 */
public record WordLanguages(String queries, String keys) {

    /** Of a lab whose words are the course's own, or that has none. */
    public static final WordLanguages OF_THE_COURSE = of("");

    /** What a published model was trained on. */
    public static final WordLanguages ENGLISH = of("en");

    /** The same for all words. */
    static WordLanguages of(String tag) {
        return new WordLanguages(tag, tag);
    }

    /** Which language each of these words is written in, as far as that is told; a word that both asks and answers is a key. */
    Map<String, String> of(List<WordVector> asking, List<WordVector> answering) {
        var tags = new HashMap<String, String>();
        asking.forEach(it -> tags.put(it.word(), queries));
        answering.forEach(it -> tags.put(it.word(), keys));
        tags.values().removeIf(String::isEmpty);
        return Map.copyOf(tags);
    }

    /** The same of words that answer; in small letters, as a sentence may begin with one. */
    Map<String, String> of(Stream<String> answering) {
        return answering
                .filter(it -> !it.isEmpty())
                .map(it -> it.toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(it -> it, it -> keys));
    }

    /** Reads the key {@code language} of a lab: a tag, or one for the {@code queries} and one for the {@code keys}. */
    static WordLanguages read(Fields fields, Faults faults) {
        var scalars = new Scalars(faults);
        return fields.optional("language", OF_THE_COURSE, node -> {
            if (!(node instanceof Yaml.Mapping mapping)) {
                return of(FrontMatter.language(node, scalars));
            }
            var both = new Fields(mapping, faults);
            var read = new WordLanguages(tag(both, "queries", scalars), tag(both, "keys", scalars));
            both.refuseOthers();
            return read;
        });
    }

    private static String tag(Fields fields, String key, Scalars scalars) {
        return fields.optional(key, "", node -> FrontMatter.language(node, scalars));
    }
}
