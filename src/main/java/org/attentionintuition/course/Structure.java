package org.attentionintuition.course;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares two records of the same kind in everything but what is translated: texts for the reader, and where they stand. */
final class Structure {

    /** Components that a translation writes anew. */
    private static final Set<String> TRANSLATED = Set.of(
            "title",
            "caption",
            "ask",
            "text",
            "because",
            "right",
            "goal",
            "hint",
            "why",
            "note",
            "name",
            "sentence",
            "also",
            "place");

    /** @param path of the component: {@code scenes[1].queries[0].word} */
    record Difference(String path, String found, String expected) {}

    private Structure() {}

    static Optional<Difference> firstDifference(Object original, Object translation) {
        return compared("", original, translation);
    }

    private static Optional<Difference> compared(String path, Object original, Object translation) {
        if (original instanceof Record && original.getClass() == translation.getClass()) {
            return Arrays.stream(original.getClass().getRecordComponents())
                    .filter(it -> !TRANSLATED.contains(it.getName()))
                    .flatMap(it -> compared(
                            path.isEmpty() ? it.getName() : path + "." + it.getName(),
                            value(it, original),
                            value(it, translation))
                            .stream())
                    .findFirst();
        }
        if (original instanceof List<?> one && translation instanceof List<?> other) {
            return items(path, one, other);
        }
        if (original instanceof Optional<?> one
                && translation instanceof Optional<?> other
                && one.isPresent()
                && other.isPresent()) {
            return compared(path, one.get(), other.get());
        }
        return original.equals(translation)
                ? Optional.empty()
                : Optional.of(new Difference(path, printed(translation), printed(original)));
    }

    private static Optional<Difference> items(String path, List<?> original, List<?> translation) {
        if (original.size() != translation.size()) {
            return Optional.of(new Difference(
                    path, Quotation.count(translation.size(), "item"), Integer.toString(original.size())));
        }
        return IntStream.range(0, original.size())
                .mapToObj(i -> compared(path + "[" + i + "]", original.get(i), translation.get(i)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String printed(Object value) {
        return Quotation.shortened(value.toString());
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // records of this package are not all public
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record without its component " + component.getName(), e);
        }
    }
}
