package org.attentionintuition.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Some words around what was found.
 *
 * @param pieces one after another they are the text; plain text
 */
public record Snippet(List<Piece> pieces) {

    private static final int BEFORE = 60;
    private static final int LENGTH = 180;

    /** @param found whether this is what was looked for */
    public record Piece(String text, boolean found) {}

    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /** Around the first place of any of the words, or the beginning of the text if it has none of them. */
    static Snippet of(String text, Folded folded, List<String> words) {
        var found = found(folded, words);
        var first = Math.max(0, found.nextSetBit(0));
        var from = wordStart(text, first - BEFORE, first);
        var to = wordEnd(text, from + LENGTH);
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        for (var at = from; at < to; ) {
            var in = found.get(at);
            var end = in ? found.nextClearBit(at) : found.nextSetBit(at);
            end = end < 0 ? to : Math.min(end, to);
            pieces.add(new Piece(text.substring(at, end), in));
            at = end;
        }
        if (to < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return new Snippet(pieces);
    }

    /** The characters of the original that belong to a match. */
    private static BitSet found(Folded folded, List<String> words) {
        var found = new BitSet();
        for (var word : words) {
            for (var at = folded.find(word, 0); at >= 0; at = folded.find(word, at + word.length())) {
                found.set(folded.origin(at), folded.end(at + word.length()));
            }
        }
        return found;
    }

    private static int wordStart(String text, int from, int latest) {
        if (from <= 0) {
            return 0;
        }
        if (Character.isIdeographic(text.charAt(from))) {
            return from;
        }
        var space = text.indexOf(' ', from);
        return space < 0 || space >= latest ? latest : space + 1;
    }

    private static int wordEnd(String text, int to) {
        if (to >= text.length()) {
            return text.length();
        }
        var space = text.lastIndexOf(' ', to);
        return space > to - BEFORE ? space : to + (Character.isLowSurrogate(text.charAt(to)) ? 1 : 0);
    }
}
