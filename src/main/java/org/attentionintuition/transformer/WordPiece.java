package org.attentionintuition.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cuts a sentence into the pieces of a vocabulary: of each word the longest piece it begins with, then the longest of the rest, and so on
 * (Wu et al. 2016, section 4.1, as BERT does it).
 *
 * @param vocabulary the pieces there are
 */
public record WordPiece(Vocabulary vocabulary) {

    static final String CONTINUATION = "##";
    static final String FIRST = "[CLS]";
    static final String LAST = "[SEP]";
    static final String UNKNOWN = "[UNK]";

    /** Marks that are no words. A sentence that contains one, written so, gets the mark. */
    static final List<String> SPECIAL = List.of("[PAD]", UNKNOWN, FIRST, LAST, "[MASK]");

    private static final Pattern SPECIALS =
            Pattern.compile(SPECIAL.stream().map(Pattern::quote).collect(Collectors.joining("|")));

    /** A longer word is not cut but unknown. */
    private static final int LONGEST_WORD = 100;

    /** The sentence in pieces, between {@code [CLS]} and {@code [SEP]}. */
    public List<Token> tokens(String sentence) {
        var tokens = new ArrayList<Token>();
        tokens.add(special(FIRST));
        var marks = SPECIALS.matcher(sentence);
        var from = 0;
        while (marks.find()) {
            cutAll(sentence.substring(from, marks.start()), tokens);
            tokens.add(special(marks.group()));
            from = marks.end();
        }
        cutAll(sentence.substring(from), tokens);
        tokens.add(special(LAST));
        return tokens;
    }

    private void cutAll(String text, List<Token> tokens) {
        BertText.words(text).forEach(word -> tokens.addAll(cut(word)));
    }

    private List<Token> cut(String word) {
        var unknown = List.of(special(UNKNOWN));
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            return unknown;
        }
        var pieces = new ArrayList<Token>();
        for (var from = 0; from < word.length(); ) {
            var piece = longest(word, from);
            if (piece.isEmpty()) {
                return unknown;
            }
            pieces.add(piece.get());
            from += piece.get().text().length() - (from == 0 ? 0 : CONTINUATION.length());
        }
        return pieces;
    }

    private Optional<Token> longest(String word, int from) {
        return IntStream.iterate(word.length(), to -> to > from, to -> to - 1)
                .mapToObj(to -> vocabulary.token((from == 0 ? "" : CONTINUATION) + word.substring(from, to)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Token special(String mark) {
        return vocabulary.token(mark).orElseThrow();
    }
}
