package org.attentionintuition.course;

import java.util.Locale;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** A fenced block whose info string begins with the word {@code lab}. */
record LabFence(String kind, String yaml, int line) {

    static boolean is(Node node) {
        return node instanceof FencedCodeBlock fence
                && words(fence)[0].toLowerCase(Locale.ROOT).equals("lab");
    }

    static LabFence of(FencedCodeBlock fence) {
        var words = words(fence);
        return new LabFence(words.length > 1 ? words[1] : "", fence.getLiteral(), ProseInspection.line(fence));
    }

    private static String[] words(FencedCodeBlock fence) {
        return (fence.getInfo() == null ? "" : fence.getInfo()).strip().split("\\s+", 2);
    }
}
