package org.attentionintuition.learner;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the document that the browser keeps, set anew or taken out. Only changes travel: a moved slider sends its lab, not the
 * whole record, and two tabs do not overwrite each other.
 *
 * @param part {@code visited}, {@code predictions}, {@code challenges}, {@code levels}, {@code labs}, {@code last}
 * @param name of the entry, empty for a part that has no entries
 * @param value as it stands in the document, null to take the entry out
 */
record Change(String part, String name, @Nullable Object value) implements Serializable {

    /** The same for two changes of one entry. */
    String key() {
        return part + "/" + name;
    }

    /** What turns one record into the other. */
    static List<Change> between(LearnerRecord before, LearnerRecord after) {
        var changes = new ArrayList<Change>();
        var old = Document.parts(before);
        Document.parts(after).forEach((part, entries) -> add(changes, part, old.getOrDefault(part, Map.of()), entries));
        if (!before.lastAddress().equals(after.lastAddress())) {
            changes.add(new Change(Document.LAST, "", after.lastAddress()));
        }
        return changes;
    }

    /** The record after these changes, as far as they can be made to it. */
    static LearnerRecord apply(List<Change> changes, LearnerRecord record) {
        return changes.isEmpty()
                ? record
                : LearnerReader.read(Document.changed(record, changes)).record().orElse(record);
    }

    private static void add(List<Change> changes, String part, Map<String, ?> before, Map<String, ?> after) {
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> changes.add(new Change(part, name, null)));
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                changes.add(new Change(part, name, value));
            }
        });
    }
}
