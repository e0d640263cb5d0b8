package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one file, collected so that its author reads all of it at once. */
final class Faults {

    /** One slip can break a thousand numbers; nobody reads a thousand lines. */
    private static final int MOST = 50;

    private record Fault(int line, String text) {}

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    /** @param key the path of the key, empty if the fault is not inside YAML */
    void add(int line, String key, String found, String expected) {
        faults.add(new Fault(line, place(line).fault(key, found, expected)));
    }

    void add(Yaml node, String found, String expected) {
        add(node.line(), node.path(), found, expected);
    }

    /** Where a block stands in the file. */
    Place place(int line) {
        return new Place(file, line);
    }

    int count() {
        return faults.size();
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw exception();
        }
    }

    /** What has been found up to now. */
    CourseException exception() {
        return new CourseException(lines());
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        faults.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .limit(MOST)
                .map(Fault::text)
                .forEach(lines::add);
        if (faults.size() > MOST) {
            lines.add("%s: and %d more".formatted(file, faults.size() - MOST));
        }
        return lines;
    }
}
