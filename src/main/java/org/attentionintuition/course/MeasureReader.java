package org.attentionintuition.course;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads what is measured ({@code weight animal}) and where it lies ({@code [0.2, 0.5]}). */
final class MeasureReader {

    /** The logarithm of a gradient goes far. */
    static final double LIMIT = 10_000;

    private static final int LONGEST = 80;
    private static final Choices<Measure.Kind> KINDS = Choices.of(Measure.Kind.values(), Measure.Kind::id);
    private static final String INTERVAL = "two numbers, the smaller first, such as [0.2, 0.5]";

    private final Faults faults;
    private final Scalars scalars;

    MeasureReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
    }

    /**
     * The measure, or none after a fault.
     *
     * @param names what the lab has, if that is known
     * @param fits which kinds can be asked for here
     */
    Optional<Measure> read(Yaml node, Optional<LabNames> names, Predicate<Measure.Kind> fits) {
        var words = scalars.text(node, LONGEST).split(" ", 2);
        var kind = KINDS.byName().get(words[0]);
        if (kind == null
                || !fits.test(kind)
                || !names.map(it -> it.measures().containsKey(kind)).orElse(true)) {
            return words[0].equals(Scalars.STAND_IN)
                    ? Optional.empty()
                    : refuse(node, Quotation.of(words[0]), Choices.expected(words[0], ids(names, fits)));
        }
        var of = words.length > 1 ? words[1] : "";
        if (of.isEmpty() == kind.named()) {
            return refuse(node, node.describe(), kind.named() ? kind.id() + " and a name" : kind.id() + " alone");
        }
        var known = names.flatMap(it -> Optional.ofNullable(it.measures().get(kind)))
                .orElse(List.of());
        if (names.isPresent() && kind.named() && !known.contains(of)) {
            return refuse(node, Quotation.of(of), expected(kind, of, known));
        }
        return Optional.of(new Measure(kind, of));
    }

    /** The name of a key, as {@link Measure#names} makes it. */
    String word(Yaml node, Optional<LabNames> names) {
        return known(node, scalars.text(node, LONGEST), names);
    }

    /** The same word, with a fault if the lab does not have it. */
    String known(Yaml node, String word, Optional<LabNames> names) {
        var words = names.map(LabNames::words).orElse(List.of());
        if (names.isPresent() && !words.contains(word) && !word.equals(Scalars.STAND_IN)) {
            faults.add(node, Quotation.of(word), Choices.expected(word, words));
        }
        return word;
    }

    Interval interval(Yaml node) {
        if (!(node instanceof Yaml.Items)) {
            return scalars.fault(node, node.describe(), INTERVAL, new Interval(0, 0));
        }
        var before = faults.count();
        var ends = scalars.list(node, 2, 2, item -> scalars.number(item, -LIMIT, LIMIT));
        if (faults.count() > before) {
            return new Interval(0, 0);
        }
        var min = ends.getFirst();
        var max = ends.getLast();
        return min <= max
                ? new Interval(min, max)
                : scalars.fault(
                        node,
                        "[%s, %s]".formatted(Scalars.plain(min), Scalars.plain(max)),
                        INTERVAL,
                        new Interval(0, 0));
    }

    private Optional<Measure> refuse(Yaml node, String found, String expected) {
        faults.add(node, found, expected);
        return Optional.empty();
    }

    private static String expected(Measure.Kind kind, String of, List<String> known) {
        return kind == Measure.Kind.RECALL
                ? "a place from 1 to %d".formatted(known.size())
                : Choices.expected(of, known);
    }

    private static List<String> ids(Optional<LabNames> names, Predicate<Measure.Kind> fits) {
        return Stream.of(Measure.Kind.values())
                .filter(fits)
                .filter(kind -> names.map(it -> it.measures().containsKey(kind)).orElse(true))
                .map(Measure.Kind::id)
                .toList();
    }
}
