package org.attentionintuition.course;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A closed set and the names a course uses for its members. */
record Choices<E>(Map<String, E> byName) {

    static <E> Choices<E> of(E[] all, Function<E, String> name) {
        var byName = new LinkedHashMap<String, E>();
        Arrays.stream(all).forEach(each -> byName.put(name.apply(each), each));
        return new Choices<>(Collections.unmodifiableMap(byName));
    }

    /** Any member, in the place of one that could not be read. */
    E standIn() {
        return byName.values().iterator().next();
    }

    /** "one of dot, cosine; did you mean dot?" */
    static String expected(String found, Iterable<String> names) {
        var nearest = Spelling.nearest(found, names)
                .map("; did you mean %s?"::formatted)
                .orElse("");
        return "one of " + String.join(", ", names) + nearest;
    }
}
