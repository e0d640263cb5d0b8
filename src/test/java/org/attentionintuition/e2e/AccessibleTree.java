package org.attentionintuition.e2e;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The page as the browser tells it to a screen reader. */
final class AccessibleTree {

    /**
     * What has a role.
     *
     * @param value of a slider: its number
     */
    record Node(String role, String name, String value, List<Node> children) {

        /** This and all below it, in the order in which they are read. */
        Stream<Node> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
        }

        List<Node> all(String role) {
            return all().filter(it -> it.role.equals(role)).toList();
        }

        /** The first of this role whose name begins so. */
        Node first(String role, String name) {
            return all().filter(it -> it.role.equals(role) && it.name.startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No %s “%s…”; there are %s"
                            .formatted(
                                    role,
                                    name,
                                    all(role).stream().map(Node::name).toList())));
        }

        /** What is read of it: its name, or that of what is in it. */
        String read() {
            return name.isBlank()
                    ? String.join(
                            " ",
                            children.stream()
                                    .map(Node::read)
                                    .filter(it -> !it.isBlank())
                                    .toList())
                    : name;
        }
    }

    private AccessibleTree() {}

    static Node of(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("Accessibility.enable");
        var nodes = session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
        session.detach();
        Map<String, JsonObject> byId = new LinkedHashMap<>();
        for (JsonElement node : nodes) {
            byId.put(node.getAsJsonObject().get("nodeId").getAsString(), node.getAsJsonObject());
        }
        return new Node("page", "", "", nodes(byId, nodes.get(0).getAsJsonObject()));
    }

    /** The node, or, where it is ignored, what is below it. */
    private static List<Node> nodes(Map<String, JsonObject> byId, JsonObject node) {
        List<Node> children = new ArrayList<>();
        if (node.has("childIds")) {
            for (var id : node.getAsJsonArray("childIds")) {
                var child = byId.get(id.getAsString());
                if (child != null) {
                    children.addAll(nodes(byId, child));
                }
            }
        }
        var role = text(node, "role");
        var ignored = node.get("ignored").getAsBoolean() || role.equals("generic") || role.equals("none");
        return ignored
                ? children
                : List.of(new Node(role, text(node, "name"), text(node, "value"), List.copyOf(children)));
    }

    private static String text(JsonObject of, String property) {
        return of.has(property) && of.getAsJsonObject(property).has("value")
                ? of.getAsJsonObject(property).get("value").getAsString().strip()
                : "";
    }
}
