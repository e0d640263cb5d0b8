package org.attentionintuition.bench.crowd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What stands in a tab, as the server's changes tell: as much of the tree as is needed to find a button by its text. Not for several
 * threads at once.
 */
final class Page {

    // The lists of Flow's nodes, by number: what an element is, its properties, children, attributes, text and classes.
    private static final int ELEMENT = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int TEXT = 7;
    private static final int CLASSES = 11;

    /** An element or a text. */
    static final class Node {
        final int id;
        String tag = "";
        String text = "";
        final List<Integer> children = new ArrayList<>();
        final List<String> classes = new ArrayList<>();
        final Map<String, JsonNode> properties = new HashMap<>();

        Node(int id) {
            this.id = id;
        }

        String label() {
            var label = properties.get("label");
            return label == null ? "" : label.asString("");
        }
    }

    private final Map<Integer, Node> nodes = new HashMap<>();

    /** Takes the changes of a message. */
    void apply(JsonNode changes) {
        for (var change : changes) {
            apply(change, node(change.path("node").asInt()));
        }
    }

    private Node node(int id) {
        return nodes.computeIfAbsent(id, Node::new);
    }

    private void apply(JsonNode change, Node node) {
        var list = change.path("feat").asInt(-1);
        var key = change.path("key").asString("");
        switch (change.path("type").asString("")) {
            case "detach" -> nodes.remove(node.id);
            case "clear" -> {
                if (list == CHILDREN) {
                    node.children.clear();
                }
            }
            case "splice" -> splice(change, node, list);
            case "put" -> put(node, list, key, change.path("value"));
            default -> {}
        }
    }

    private static void put(Node node, int list, String key, JsonNode value) {
        if (list == ELEMENT && key.equals("tag")) {
            node.tag = value.asString("");
        } else if (list == PROPERTIES) {
            node.properties.put(key, value);
        } else if (list == TEXT) {
            node.text = value.asString("");
        }
    }

    private static void splice(JsonNode change, Node node, int list) {
        if (list == CLASSES) {
            change.path("add").forEach(it -> node.classes.add(it.asString("")));
        } else if (list == CHILDREN) {
            var from = Math.min(change.path("index").asInt(0), node.children.size());
            var to = Math.min(from + change.path("remove").asInt(0), node.children.size());
            node.children.subList(from, to).clear();
            for (var child : change.path("addNodes")) {
                node.children.add(from++, child.asInt());
            }
        }
    }

    /** A button with this text. */
    Optional<Node> button(String text) {
        return any("vaadin-button", it -> text(it).equals(text));
    }

    /** A field with this label. */
    Optional<Node> field(String label) {
        return nodes.values().stream().filter(it -> it.label().equals(label)).findAny();
    }

    /** The newest element of this tag that is as asked for. */
    Optional<Node> any(String tag, Predicate<Node> asked) {
        return nodes.values().stream()
                .filter(it -> it.tag.equals(tag))
                .filter(asked)
                .max(Comparator.comparingInt(it -> it.id));
    }

    /** The number of what was added last. */
    int newest() {
        return nodes.keySet().stream().max(Comparator.naturalOrder()).orElse(0);
    }

    /** The text within a node. */
    String text(Node node) {
        var text = new StringBuilder(node.text);
        node.children.forEach(it -> {
            var child = nodes.get(it);
            text.append(child == null ? "" : text(child));
        });
        return text.toString();
    }

    /** Forgets everything: a tab that only moves sliders needs no tree. */
    void forget() {
        nodes.clear();
    }
}
