package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.attentionintuition.course.Formula.Coloured;
import org.attentionintuition.course.Formula.Fraction;
import org.attentionintuition.course.Formula.Kind;
import org.attentionintuition.course.Formula.Root;
import org.attentionintuition.course.Formula.Row;
import org.attentionintuition.course.Formula.Sign;
import org.attentionintuition.course.Formula.Sub;
import org.attentionintuition.course.Formula.SubSup;
import org.attentionintuition.course.Formula.Sup;

/**
 * Reads a formula in a small part of TeX: letters, numbers, signs, indices, powers, fractions and roots, and three commands of the book's
 * own for what wears a colour. There are no definitions and no environments, so what is read ends (docs/adr/0010-look.md).
 */
final class FormulaReader {

    static final int LONGEST = 500;
    private static final int DEEPEST = 20;

    private final String tex;
    private int at;
    private int depth;

    private FormulaReader(String tex) {
        this.tex = tex;
    }

    /** What is wrong with a formula, and what should stand there. */
    record Mistake(String found, String expected) {}

    private static final class Unreadable extends Exception {

        private final transient Mistake mistake;

        Unreadable(String found, String expected) {
            this.mistake = new Mistake(found, expected);
        }
    }

    /** Empty if nothing is wrong. */
    static Optional<Mistake> mistake(String tex) {
        try {
            read(tex);
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(e.mistake);
        }
    }

    /** Empty if there is a mistake in it. */
    static Optional<Formula> formula(String tex) {
        try {
            return Optional.of(read(tex));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static Formula read(String tex) throws Unreadable {
        if (tex.length() > LONGEST) {
            throw new Unreadable("a formula of %d characters".formatted(tex.length()), "at most " + LONGEST);
        }
        var reader = new FormulaReader(tex);
        var row = reader.row();
        if (reader.more()) {
            throw new Unreadable("} without {", "as many { as }");
        }
        if (row.items().isEmpty()) {
            throw new Unreadable("an empty formula", "one such as \\sqrt{d}");
        }
        return row;
    }

    private Row row() throws Unreadable {
        var items = new ArrayList<Formula>();
        for (skipBlanks(); more() && tex.charAt(at) != '}'; skipBlanks()) {
            items.add(scripted(atom()));
        }
        return new Row(items);
    }

    private Formula scripted(Formula base) throws Unreadable {
        if (taken('_')) {
            var low = argument("_");
            return taken('^') ? new SubSup(base, low, argument("^")) : new Sub(base, low);
        }
        if (taken('^')) {
            var high = argument("^");
            return taken('_') ? new SubSup(base, argument("_"), high) : new Sup(base, high);
        }
        return base;
    }

    private Formula atom() throws Unreadable {
        var next = tex.charAt(at);
        if (next == '{') {
            return group("{");
        }
        if (next == '\\') {
            return command();
        }
        at++;
        if (Character.isLetter(next) && next < 128) {
            return new Sign(Kind.IDENTIFIER, String.valueOf(next));
        }
        if (Character.isDigit(next) && next < 128) {
            return number();
        }
        if ("+-=()[],/<>|:;!'".indexOf(next) < 0) {
            throw new Unreadable(
                    Quotation.of(tex.substring(at - 1, tex.offsetByCodePoints(at - 1, 1))),
                    "a letter, a digit, one of + - = ( ) [ ] , / < > | : ; ! ' or a command");
        }
        return new Sign(
                Kind.OPERATOR,
                switch (next) {
                    case '-' -> "−";
                    case '\'' -> "′";
                    default -> String.valueOf(next);
                });
    }

    /** The first digit is taken. */
    private Sign number() {
        var from = at - 1;
        while (more() && (Character.isDigit(tex.charAt(at)) || tex.startsWith(".", at))) {
            at++;
        }
        return new Sign(Kind.NUMBER, tex.substring(from, at));
    }

    private Formula command() throws Unreadable {
        var from = ++at;
        while (more() && Character.isLetter(tex.charAt(at))) {
            at++;
        }
        at = Math.max(at, Math.min(from + 1, tex.length()));
        var name = tex.substring(from, at);
        var sign = FormulaSigns.BY_COMMAND.get(name);
        if (sign != null) {
            return sign;
        }
        return switch (name) {
            case "frac" -> new Fraction(group(name), group(name));
            case "sqrt" -> new Root(group(name));
            case "text" -> text();
            case "query", "key", "value" -> new Coloured(TermRole.valueOf(name.toUpperCase(Locale.ROOT)), group(name));
            default -> throw new Unreadable(Quotation.of("\\" + name), "a \\ before " + FormulaSigns.COMMANDS);
        };
    }

    private Formula text() throws Unreadable {
        skipBlanks();
        var end = tex.indexOf('}', at);
        if (!more() || tex.charAt(at) != '{' || end < 0) {
            throw new Unreadable("\\text without words", "\\text{words}");
        }
        var words = tex.substring(at + 1, end);
        at = end + 1;
        return new Sign(Kind.TEXT, words);
    }

    private Formula argument(String of) throws Unreadable {
        skipBlanks();
        if (!more() || "}^_".indexOf(tex.charAt(at)) >= 0) {
            throw new Unreadable("nothing behind " + of, "a sign, or several in { }");
        }
        return atom();
    }

    private Formula group(String of) throws Unreadable {
        skipBlanks();
        if (!taken('{')) {
            throw new Unreadable("no { behind \\" + of, "{ and }");
        }
        if (++depth > DEEPEST) {
            throw new Unreadable("{ nested more than %d deep".formatted(DEEPEST), "less nesting");
        }
        var row = row();
        if (!taken('}')) {
            throw new Unreadable("{ without }", "as many } as {");
        }
        depth--;
        return row.items().size() == 1 ? row.items().getFirst() : row;
    }

    private boolean more() {
        return at < tex.length();
    }

    private boolean taken(char wanted) {
        if (more() && tex.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (more() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
    }
}
