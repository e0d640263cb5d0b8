package org.attentionintuition.course;

import java.util.Map;
import org.attentionintuition.course.Formula.Kind;
import org.attentionintuition.course.Formula.Sign;

/** The signs that a formula names by a command, because a keyboard lacks them or because they are upright words. */
final class FormulaSigns {

    static final Map<String, Sign> BY_COMMAND = Map.ofEntries(
            name("softmax"),
            name("exp"),
            name("log"),
            name("max"),
            name("cos"),
            name("alpha", "α"),
            name("beta", "β"),
            name("rho", "ρ"),
            name("sigma", "σ"),
            name("tau", "τ"),
            sign("cdot", "·"),
            sign("times", "×"),
            sign("div", "÷"),
            sign("sum", "∑"),
            sign("top", "⊤"),
            sign("dots", "…"),
            sign("le", "≤"),
            sign("ge", "≥"),
            sign("approx", "≈"),
            sign("to", "→"),
            sign("in", "∈"),
            sign("|", "‖"),
            Map.entry("infty", new Sign(Kind.NUMBER, "∞")));

    /** These and the commands of {@link FormulaReader} itself, for messages. */
    static final String COMMANDS =
            "softmax, exp, log, max, cos, alpha, beta, rho, sigma, tau, cdot, times, div, sum, top, "
                    + "dots, le, ge, approx, to, in, |, infty, frac, sqrt, text, query, key or value";

    private FormulaSigns() {}

    private static Map.Entry<String, Sign> name(String word) {
        return name(word, word);
    }

    private static Map.Entry<String, Sign> name(String command, String text) {
        return Map.entry(command, new Sign(Kind.IDENTIFIER, text));
    }

    private static Map.Entry<String, Sign> sign(String command, String text) {
        return Map.entry(command, new Sign(Kind.OPERATOR, text));
    }
}
