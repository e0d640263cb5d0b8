package org.attentionintuition.course;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one mapping, asked for by name. What was never asked for is unknown.
 *
 * <p>After a fault an answer is a stand-in, so that reading goes on to the next fault; nothing may be built from it.
 */
final class Fields {

    private final Yaml.Mapping mapping;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Yaml.Mapping mapping, Faults faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    Yaml.Mapping mapping() {
        return mapping;
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** The value as it was written, or null. */
    @Nullable
    Yaml node(String key) {
        asked.add(key);
        return mapping.entries().get(key);
    }

    /** @param read gives a stand-in itself when it finds a fault */
    <T> T required(String key, String expected, T standIn, Function<Yaml, T> read) {
        var node = node(key);
        if (node == null) {
            faults.add(mapping.line(), mapping.pathOf(key), "nothing", expected);
            return standIn;
        }
        return read.apply(node);
    }

    <T> T optional(String key, T otherwise, Function<Yaml, T> read) {
        var node = node(key);
        return node == null ? otherwise : read.apply(node);
    }

    /** To be called when all keys have been asked for. */
    void refuseOthers() {
        mapping.entries().forEach((key, node) -> {
            if (!asked.contains(key)) {
                faults.add(node, "an unknown key", Choices.expected(key, asked));
            }
        });
    }
}
