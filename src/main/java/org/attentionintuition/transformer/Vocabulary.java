package org.attentionintuition.transformer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pieces that a model knows, and their ids, 0…n−1. */
public final class Vocabulary {

    private final Map<String, Integer> ids;
    private final List<String> pieces;

    private Vocabulary(Map<String, Integer> ids, List<String> pieces) {
        this.ids = ids;
        this.pieces = pieces;
    }

    /**
     * The vocabulary in a file of the tokenizers library.
     *
     * @param in the file, closed by the caller
     * @throws IOException if it is none, or its tokenizer works in another way than {@link WordPiece}
     */
    static Vocabulary read(InputStream in) throws IOException {
        var model = member(JsonReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)), "model");
        if (!"WordPiece".equals(member(model, "type"))) {
            throw new IOException("tokenizer file: found model " + member(model, "type") + ", needed WordPiece");
        }
        if (!(member(model, "vocab") instanceof Map<?, ?> vocabulary)) {
            throw new IOException("tokenizer file: found no vocabulary");
        }
        return of(vocabulary);
    }

    private static Vocabulary of(Map<?, ?> vocabulary) throws IOException {
        var ids = new HashMap<String, Integer>(2 * vocabulary.size());
        var pieces = new String[vocabulary.size()];
        for (var entry : vocabulary.entrySet()) {
            if (!(entry.getKey() instanceof String piece
                    && entry.getValue() instanceof Double number
                    && number.intValue() == number
                    && number >= 0
                    && number < pieces.length
                    && pieces[number.intValue()] == null)) {
                throw new IOException("tokenizer file: found " + entry + ", needed each id 0…" + (pieces.length - 1));
            }
            pieces[number.intValue()] = piece;
            ids.put(piece, number.intValue());
        }
        for (var special : WordPiece.SPECIAL) {
            if (!ids.containsKey(special)) {
                throw new IOException("tokenizer file: found no " + special);
            }
        }
        return new Vocabulary(ids, List.of(pieces));
    }

    private static Object member(@Nullable Object object, String name) throws IOException {
        var value = object instanceof Map<?, ?> members ? members.get(name) : null;
        if (value == null) {
            throw new IOException("tokenizer file: found no " + name);
        }
        return value;
    }

    public int size() {
        return pieces.size();
    }

    public Token token(int id) {
        return new Token(id, pieces.get(id));
    }

    /** The token with exactly this text, if there is one. */
    public Optional<Token> token(String piece) {
        return Optional.ofNullable(ids.get(piece)).map(id -> new Token(id, piece));
    }
}
