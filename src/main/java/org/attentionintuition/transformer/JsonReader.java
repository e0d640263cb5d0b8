package org.attentionintuition.transformer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON (RFC 8259) as maps, lists, texts, numbers, booleans and null: enough for a tokenizer's file, without a library. */
final class JsonReader {

    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @throws IOException if the text is no JSON, with the place */
    static @Nullable Object read(String text) throws IOException {
        var reader = new JsonReader(text);
        var value = reader.value();
        if (reader.peek() != '\0') {
            throw reader.unexpected("the end");
        }
        return value;
    }

    private @Nullable Object value() throws IOException {
        if (++depth > DEEPEST) {
            throw unexpected("at most " + DEEPEST + " levels");
        }
        var value = switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
        depth--;
        return value;
    }

    private Map<String, @Nullable Object> object() throws IOException {
        var members = new LinkedHashMap<String, @Nullable Object>();
        take('{');
        if (!taken('}')) {
            do {
                peek();
                var name = string();
                take(':');
                members.put(name, value());
            } while (taken(','));
            take('}');
        }
        return members;
    }

    private List<@Nullable Object> array() throws IOException {
        var items = new ArrayList<@Nullable Object>();
        take('[');
        if (!taken(']')) {
            do {
                items.add(value());
            } while (taken(','));
            take(']');
        }
        return items;
    }

    private String string() throws IOException {
        take('"');
        var string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            var letter = text.charAt(at++);
            string.append(letter == '\\' ? escaped() : letter);
        }
        if (at++ >= text.length()) {
            throw unexpected("the end of a text");
        }
        return string.toString();
    }

    private char escaped() throws IOException {
        var letter = at < text.length() ? text.charAt(at++) : '\0';
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw unexpected("an escape");
        };
    }

    private char unit() throws IOException {
        try {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw unexpected("four hexadecimal digits");
        }
    }

    private Double number() throws IOException {
        var start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Double.valueOf(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw unexpected("a value");
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) throws IOException {
        if (!text.startsWith(word, at)) {
            throw unexpected(word);
        }
        at += word.length();
        return value;
    }

    private void take(char mark) throws IOException {
        if (!taken(mark)) {
            throw unexpected("'" + mark + "'");
        }
    }

    private boolean taken(char mark) {
        var here = peek() == mark;
        at += here ? 1 : 0;
        return here;
    }

    /** The next mark that is no space; 0 at the end. */
    private char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private IOException unexpected(String needed) {
        return new IOException("JSON: needed " + needed + " at character " + at);
    }
}
