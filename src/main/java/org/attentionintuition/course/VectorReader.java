package org.attentionintuition.course;

import java.util.List;

/** Reads vectors, words with vectors, and matrices row by row. */
final class VectorReader {

    /** Takes the place of a word with a fault, so that counts stay right. */
    static final WordVector STAND_IN = new WordVector("?", List.of(0.0));

    /** As many words as a figure can show. */
    static final int MOST = 40;

    private final Faults faults;
    private final Scalars scalars;

    VectorReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
    }

    List<WordVector> words(Yaml node, Width width) {
        return scalars.list(node, 1, MOST, item -> word(item, width));
    }

    private WordVector word(Yaml node, Width width) {
        if (!(node instanceof Yaml.Mapping mapping)) {
            return scalars.fault(node, node.describe(), "{word: …, vector: […]}", STAND_IN);
        }
        var before = faults.count();
        var fields = new Fields(mapping, faults);
        var word = fields.required("word", "a word", "?", each -> scalars.text(each, Scalars.WORD));
        var vector = fields.required("vector", "a list of numbers", List.<Double>of(), each -> vector(each, width));
        fields.refuseOthers();
        return faults.count() > before ? STAND_IN : new WordVector(word, vector);
    }

    /** A matrix as its rows. */
    List<List<Double>> rows(Yaml node, Width width) {
        return scalars.list(node, 1, MOST, row -> vector(row, width));
    }

    private List<Double> vector(Yaml node, Width width) {
        var vector = scalars.list(node, 1, WordVector.WIDEST, this::component);
        if (!vector.isEmpty() && !width.agrees(vector.size())) {
            faults.add(node, Quotation.count(vector.size(), "number"), width.expected());
        }
        return vector;
    }

    private double component(Yaml node) {
        var before = faults.count();
        var number = scalars.number(node, -WordVector.LIMIT, WordVector.LIMIT);
        if (faults.count() == before && !WordVector.reachable(number)) {
            var below = Scalars.plain(Math.floor(number * 20) / 20);
            var above = Scalars.plain(Math.ceil(number * 20) / 20);
            return scalars.fault(
                    node, node.describe(), "a step of 0.05, such as %s or %s".formatted(below, above), 0.0);
        }
        return number;
    }
}
