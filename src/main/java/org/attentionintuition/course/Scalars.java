package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads single values, and lists of them; says what is wrong and gives a stand-in when one is not as it has to be. */
final class Scalars {

    static final int WORD = 40;
    static final int TITLE = 120;
    static final int SENTENCE = 400;

    static final String STAND_IN = "?";

    private final Faults faults;

    Scalars(Faults faults) {
        this.faults = faults;
    }

    /** One line of plain text; a number or true counts as the text it is written as. */
    String text(Yaml node, int longest) {
        if (!(node instanceof Yaml.Scalar scalar) || scalar.kind() == Yaml.Kind.NOTHING) {
            return fault(node, node.describe(), "text", STAND_IN);
        }
        var text = scalar.text().strip().replaceAll("\\s+", " ");
        if (text.length() > longest) {
            return fault(node, text.length() + " characters", "at most " + longest, STAND_IN);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return fault(node, "a control character", "readable text", STAND_IN);
        }
        return text;
    }

    String slug(Yaml node) {
        var text = text(node, Slug.LONGEST);
        return text.equals(STAND_IN) || Slug.valid(text)
                ? text
                : fault(node, Quotation.of(text), "small letters, digits and hyphens, such as my-page", STAND_IN);
    }

    double number(Yaml node, double min, double max) {
        var expected = "a number from %s to %s".formatted(plain(min), plain(max));
        if (!(node instanceof Yaml.Scalar scalar) || scalar.kind() != Yaml.Kind.NUMBER) {
            return fault(node, node.describe(), expected, min);
        }
        var number = parsed(scalar.text());
        return number >= min && number <= max ? number : fault(node, node.describe(), expected, min);
    }

    int whole(Yaml node, int min, int max) {
        var before = faults.count();
        var number = number(node, min, max);
        return faults.count() > before || number == Math.rint(number)
                ? (int) number
                : fault(node, node.describe(), "a whole number", min);
    }

    boolean flag(Yaml node) {
        return (node instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.FLAG)
                ? Boolean.parseBoolean(scalar.text())
                : fault(node, node.describe(), "true or false", false);
    }

    <E> E choice(Yaml node, Choices<E> choices) {
        var name = node instanceof Yaml.Scalar scalar ? scalar.text() : "";
        var choice = choices.byName().get(name);
        if (choice != null) {
            return choice;
        }
        return fault(
                node, node.describe(), Choices.expected(name, choices.byName().keySet()), choices.standIn());
    }

    /** As {@link #choice}, any number of them, none twice. */
    <E> List<E> choices(Yaml node, Choices<E> choices, int atLeast) {
        var all = new ArrayList<E>();
        list(node, atLeast, choices.byName().size(), item -> {
            var choice = choice(item, choices);
            if (all.contains(choice)
                    && item instanceof Yaml.Scalar scalar
                    && choices.byName().containsKey(scalar.text())) {
                faults.add(item, item.describe() + " again", "each once");
            }
            return all.add(choice);
        });
        return all;
    }

    /** Start, min and max, none of them below the smallest or above the largest. */
    Range range(Yaml node, double smallest, double largest, boolean whole) {
        var standIn = new Range(smallest, smallest, largest);
        if (!(node instanceof Yaml.Mapping mapping)) {
            return fault(node, node.describe(), "{start: …, min: …, max: …}", standIn);
        }
        var before = faults.count();
        var fields = new Fields(mapping, faults);
        var start = end(fields, "start", smallest, largest, whole);
        var min = end(fields, "min", smallest, largest, whole);
        var max = end(fields, "max", smallest, largest, whole);
        fields.refuseOthers();
        if (faults.count() > before) {
            return standIn;
        }
        return min <= start && start <= max
                ? new Range(start, min, max)
                : fault(
                        node,
                        "start %s, min %s, max %s".formatted(plain(start), plain(min), plain(max)),
                        "min ≤ start ≤ max",
                        standIn);
    }

    private double end(Fields fields, String key, double smallest, double largest, boolean whole) {
        return fields.required(
                key,
                "a number",
                smallest,
                node -> whole ? (double) whole(node, (int) smallest, (int) largest) : number(node, smallest, largest));
    }

    /** @param read reads one item */
    <T> List<T> list(Yaml node, int atLeast, int atMost, Function<Yaml, T> read) {
        if (!(node instanceof Yaml.Items list)) {
            return fault(node, node.describe(), "a list", List.of());
        }
        var size = list.items().size();
        if (size < atLeast || size > atMost) {
            return fault(
                    node,
                    "a list of " + size,
                    atLeast == atMost ? Quotation.count(atLeast, "item") : "%d to %d items".formatted(atLeast, atMost),
                    List.of());
        }
        return list.items().stream().map(read).toList();
    }

    /** A number as a person would write it: 2, not 2.0. */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    <T> T fault(Yaml node, String found, String expected, T standIn) {
        faults.add(node, found, expected);
        return standIn;
    }

    /** NaN for YAML's own .nan and .inf, which no comparison accepts. */
    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
