package org.attentionintuition.course;

import java.util.List;
import java.util.Map;

/** A YAML value that knows its line in the file and its path from the top of its block, such as {@code keys[2].vector}. */
sealed interface Yaml {

    int line();

    String path();

    /** What an author would call it, for messages. */
    String describe();

    record Mapping(int line, String path, Map<String, Yaml> entries) implements Yaml {
        @Override
        public String describe() {
            return "keys and values";
        }

        String pathOf(String key) {
            return path.isEmpty() ? key : path + "." + key;
        }
    }

    record Items(int line, String path, List<Yaml> items) implements Yaml {
        @Override
        public String describe() {
            return "a list";
        }
    }

    record Scalar(int line, String path, Kind kind, String text) implements Yaml {
        @Override
        public String describe() {
            return switch (kind) {
                case TEXT -> Quotation.of(text);
                case NUMBER, FLAG -> Quotation.shortened(text);
                case NOTHING -> "nothing";
            };
        }
    }

    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }
}
