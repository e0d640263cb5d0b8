package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What predictions and challenges can name in one scene of a lab.
 *
 * @param measures what can be read off, each with the names that go behind it, none if it takes none
 * @param moves what can be moved, each with how many there are, 0 if they have no numbers
 */
record LabNames(Map<Measure.Kind, List<String>> measures, Map<String, Integer> moves) {

    static final int NO_NUMBERS = 0;

    /**
     * The names in a scene.
     *
     * @param scene from 1
     * @return empty if the lab has no such scene
     */
    static Optional<LabNames> of(Lab lab, int scene) {
        if (scene < 1 || scene > scenes(lab)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (lab) {
                    case AttentionLab it -> new LabNames(row(it, scene), moves(it, scene(it, scene)));
                    case ProjectionsLab it ->
                        new LabNames(
                                row(words(it.tokens()), numbered(2)),
                                parts("x", it.tokens().size(), "wq", "wk", "wv", "wiring", "ask"));
                    case RecallLab it ->
                        new LabNames(
                                Map.of(Measure.Kind.RECALL, numbered((int)
                                        it.length().max())),
                                parts("length", "width", "radius"));
                    case GradientLab it ->
                        new LabNames(Map.of(Measure.Kind.GRADIENT, List.of("linear", "tanh")), parts("radius"));
                    case ScalingLab it ->
                        new LabNames(Map.of(Measure.Kind.LARGEST_WEIGHT, List.of("dot", "scaledDot")), parts("width"));
                    case PlaygroundLab it ->
                        new LabNames(row(Measure.names(it.words()), numbered(it.width())), moves(it));
                    case ParallelLab it -> new LabNames(Map.of(), Map.of());
                    case HeadsLab it -> new LabNames(Map.of(), Map.of());
                    case WordsLab it -> new LabNames(Map.of(), Map.of());
                    case ModelLab it -> model();
                });
    }

    /** Whether a number of this lab can be asked for. */
    static boolean measurable(Lab lab) {
        return !(lab instanceof ParallelLab || lab instanceof HeadsLab || lab instanceof WordsLab);
    }

    /** How many scenes a lab can be switched between, 1 if there is nothing to switch. */
    static int scenes(Lab lab) {
        return lab instanceof AttentionLab it ? Math.max(1, it.scenes().size()) : 1;
    }

    /** The keys of the row. */
    List<String> words() {
        return measures.getOrDefault(Measure.Kind.WEIGHT, List.of());
    }

    boolean movable(String name) {
        var part = name.replaceFirst("\\d+$", "");
        var number = name.substring(part.length());
        var count = moves.getOrDefault(part, -1);
        return number.isEmpty() ? count >= 0 : number.matches("[1-9]\\d?") && Integer.parseInt(number) <= count;
    }

    /** "one of q, q1 to q3, t" */
    String movableNames() {
        var names = new ArrayList<String>();
        moves.forEach((part, count) -> {
            names.add(part);
            if (count > NO_NUMBERS) {
                names.add("%s1 to %s%d".formatted(part, part, count));
            }
        });
        return "one of " + String.join(", ", names);
    }

    private static Scene scene(AttentionLab lab, int number) {
        return lab.scenes().isEmpty() ? lab.start() : lab.scenes().get(number - 1);
    }

    private static Map<Measure.Kind, List<String>> row(AttentionLab lab, int number) {
        var scene = scene(lab, number);
        var outputs = lab.valueNames().isEmpty() ? numbered(scene.values().width()) : Measure.names(lab.valueNames());
        return row(words(scene.keys()), outputs);
    }

    private static Map<Measure.Kind, List<String>> row(List<String> words, List<String> outputs) {
        Map<Measure.Kind, List<String>> row = new LinkedHashMap<>();
        row.put(Measure.Kind.WEIGHT, words);
        row.put(Measure.Kind.OUTPUT, outputs);
        row.put(Measure.Kind.SCORE, words);
        row.put(Measure.Kind.WEIGHTS, List.of());
        row.put(Measure.Kind.LEADER, List.of());
        row.put(Measure.Kind.ENTROPY, List.of());
        return row;
    }

    private static Map<String, Integer> moves(AttentionLab lab, Scene scene) {
        Map<String, Integer> moves = new LinkedHashMap<>();
        for (var control : lab.controls()) {
            switch (control) {
                case QUERIES -> moves.put("q", scene.queries().size());
                case KEYS -> moves.put("k", scene.keys().size());
                case VALUES -> moves.put("v", scene.keys().size());
                case TEMPERATURE -> moves.put("t", NO_NUMBERS);
                case SIMILARITY -> moves.put("sim", NO_NUMBERS);
                case CAUSAL -> moves.put("mask", NO_NUMBERS);
            }
        }
        if (lab.scenes().size() > 1) {
            moves.put("scene", NO_NUMBERS);
        }
        moves.put("ask", NO_NUMBERS);
        return moves;
    }

    private static Map<String, Integer> moves(PlaygroundLab lab) {
        var moves = parts("words", "d", "seed", "heads", "head", "t", "sim", "mask", "wiring", "ask");
        for (var list : List.of("q", "k", "v")) {
            moves.put(list, lab.words().size());
        }
        return moves;
    }

    /** The tokens of a sentence are not known before the model has read it: they are named by their places. */
    private static LabNames model() {
        var habits = List.of("previous", "next", "self", "first", "last");
        return new LabNames(
                Map.of(
                        Measure.Kind.WEIGHT,
                        numbered(ModelLab.TOKENS),
                        Measure.Kind.HABIT,
                        habits,
                        Measure.Kind.ALL_HEADS,
                        habits,
                        Measure.Kind.FLIPS,
                        List.of("there", "back")),
                parts("reads", "beside", "layer", "head", "ask", "key", "or", "find"));
    }

    private static Map<String, Integer> parts(String letter, int count, String... names) {
        var parts = parts(names);
        parts.put(letter, count);
        return parts;
    }

    private static Map<String, Integer> parts(String... names) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (var name : names) {
            parts.put(name, NO_NUMBERS);
        }
        return parts;
    }

    private static List<String> words(List<WordVector> words) {
        return Measure.names(words.stream().map(WordVector::word).toList());
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }
}
