package org.attentionintuition.inside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attentionintuition.transformer.Token;
import org.attentionintuition.transformer.TrainedModel;
import org.attentionintuition.transformer.WordPiece;
import org.attentionintuition.transformer.WordSpace;
import org.attentionintuition.transformer.WordSpace.Neighbour;

/** The table of embeddings, asked with words as people write them: each goes the way of a sentence, through the tokenizer. */
final class WordTable {

    private static final int NEIGHBOURS = 12;

    /** As many pieces of a word as a message repeats. */
    private static final int MOST_PIECES = 8;

    private final WordPiece tokenizer;
    private final WordSpace space;

    WordTable(TrainedModel model) {
        tokenizer = model.tokenizer();
        space = model.words();
    }

    /** What is near a sum, and how near the others are to it. */
    Neighbours near(WordSum sum, List<String> others) throws RefusedException {
        var direction = direction(sum);
        var without = pieces(sum);
        var counted = space.nearest(direction, NEIGHBOURS + without.size(), Set.of());
        var compared = new ArrayList<Neighbour>();
        for (var other : others) {
            compared.add(new Neighbour(other, WordSpace.cosine(direction, direction(other))));
        }
        return new Neighbours(sum, first(left(counted, without)), first(counted), List.copyOf(compared));
    }

    /** Where the word that is hoped for is among all words. */
    Tried tried(Analogy analogy) throws RefusedException {
        var hoped = piece(analogy.hoped());
        var all = space.nearest(direction(analogy.sum()), Integer.MAX_VALUE, Set.of());
        var left = left(all, pieces(analogy.sum()));
        var placeCounted = place(hoped, all);
        return new Tried(
                analogy,
                left.getFirst(),
                place(hoped, left),
                all.getFirst(),
                placeCounted,
                all.get(placeCounted - 1).cosine());
    }

    private static int place(String word, List<Neighbour> words) {
        return 1 + words.stream().map(Neighbour::word).toList().indexOf(word);
    }

    private static List<Neighbour> left(List<Neighbour> words, Set<String> without) {
        return words.stream().filter(it -> !without.contains(it.word())).toList();
    }

    private static List<Neighbour> first(List<Neighbour> words) {
        return words.subList(0, Math.min(NEIGHBOURS, words.size()));
    }

    private double[] direction(WordSum sum) throws RefusedException {
        var word = direction(sum.word());
        var nothing = new double[word.length];
        var direction = WordSpace.sum(
                word,
                sum.plus().isBlank() ? nothing : direction(sum.plus()),
                sum.minus().isBlank() ? nothing : direction(sum.minus()));
        if (Arrays.equals(direction, nothing)) {
            throw new RefusedException(new Refusal.NothingLeft(sum.toString()));
        }
        return direction;
    }

    private double[] direction(String word) throws RefusedException {
        return space.direction(piece(word)).orElseThrow();
    }

    private Set<String> pieces(WordSum sum) throws RefusedException {
        var pieces = new HashSet<String>();
        for (var word : sum.words()) {
            pieces.add(piece(word));
        }
        return pieces;
    }

    /** The one piece that a word is, and that is a word. */
    private String piece(String word) throws RefusedException {
        if (word.isBlank()) {
            throw new RefusedException(new Refusal.Empty());
        }
        var characters = ReadingRoom.characters(word);
        if (characters > ReadingRoom.MOST_CHARACTERS) {
            throw new RefusedException(new Refusal.TooLong(characters, ReadingRoom.MOST_CHARACTERS));
        }
        var tokens = tokenizer.tokens(word);
        var pieces = tokens.subList(1, tokens.size() - 1); // without the marks at both ends
        if (pieces.size() > 1 && pieces.stream().noneMatch(Token::special)) {
            throw new RefusedException(new Refusal.SeveralPieces(word, printed(pieces)));
        }
        return pieces.stream()
                .map(Token::text)
                .filter(piece -> pieces.size() == 1 && space.direction(piece).isPresent())
                .findFirst()
                .orElseThrow(() -> new RefusedException(new Refusal.UnknownWord(word)));
    }

    private static String printed(List<Token> pieces) {
        return pieces.stream().limit(MOST_PIECES).map(Token::text).collect(Collectors.joining(" · "))
                + (pieces.size() > MOST_PIECES ? " · …" : "");
    }
}
