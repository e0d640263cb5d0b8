package org.attentionintuition.course;

/**
 * Where in a document a block stands, for messages to its author.
 *
 * @param file as its author or operator would find it
 * @param line of the fence, from 1
 */
public record Place(String file, int line) {

    /**
     * One line such as {@code 01-x.md:37: state: found q9; expected q1 to q3}.
     *
     * @param key the path of the key, empty if the fault is not inside YAML
     */
    public String fault(String key, String found, String expected) {
        var where = key.isEmpty() ? "" : key + ": ";
        return "%s:%d: %sfound %s; expected %s".formatted(file, line, where, found, expected);
    }
}
