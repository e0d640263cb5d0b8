package org.attentionintuition.bench.crowd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.WordVector;
import tools.jackson.databind.node.ObjectNode;

/** The lab that students drag in, as the app in R Shiny is told of it, and what the app has to answer according to the engine. */
final class ShinyLab {

    private static final double LIKE = 1e-9;
    private static final Pattern WIDTH = Pattern.compile(";width:([0-9.]+)%");

    private final AttentionLab lab;
    private final double[] start;
    /** Where the first slider can stand, in an order that repeats none before all others have been. */
    private final List<Double> places;

    private final List<double[]> weights;

    private ShinyLab(AttentionLab lab) {
        this.lab = lab;
        start = lab.start().queryVectors().row(lab.start().chosen());
        places = places(start[0]);
        weights = places.stream().map(this::weights).toList();
    }

    /** The first lab of a page of the book. */
    static ShinyLab of(String path) {
        var names = path.split("/", 2);
        var page = new CourseLibrary("").find(names[0], names[1]).orElseThrow();
        return new ShinyLab((AttentionLab) page.labs().getFirst());
    }

    private static List<Double> places(double start) {
        var steps = (int) Math.rint(WordVector.LIMIT / WordVector.STEP);
        var places = new ArrayList<>(IntStream.rangeClosed(-steps, steps)
                .mapToObj(it -> it / Math.rint(1 / WordVector.STEP))
                .filter(it -> it != start) // to go where one is already is no move, in Shiny
                .toList());
        Collections.shuffle(places, new Random(1));
        return places;
    }

    private double[] weights(double place) {
        var scene = lab.start();
        return Attention.attend(
                        Vectors.of(start).with(0, 0, place),
                        scene.keyVectors(),
                        scene.values(),
                        new AttentionSettings(lab.similarity(), lab.temperature(), lab.causal()))
                .weights()
                .getData();
    }

    /** What the app reads. */
    String json() {
        var scene = lab.start();
        var json = Tab.JSON.createObjectNode().put("title", lab.title());
        json.putPOJO("words", scene.keys().stream().map(WordVector::word).toList());
        json.putPOJO("keys", scene.keys().stream().map(WordVector::vector).toList());
        json.putPOJO(
                "values",
                IntStream.range(0, scene.values().rows())
                        .mapToObj(scene.values()::row)
                        .toList());
        json.putPOJO("valueNames", lab.valueNames());
        json.putPOJO("query", start);
        json.put("temperature", lab.temperature());
        json.put("limit", WordVector.LIMIT);
        json.put("step", WordVector.STEP);
        return json.toString();
    }

    /** Says what the sliders of a page that has just been loaded stand at, as Shiny's script does. */
    void sayStart(ObjectNode inputs) {
        for (var i = 0; i < start.length; i++) {
            inputs.put("q" + (i + 1) + ":shiny.number", start[i]);
        }
        inputs.put("temperature:shiny.number", lab.temperature());
    }

    /** Where a hand moves the first slider in its so-manieth move. */
    double place(int move) {
        return places.get(Math.floorMod(move, places.size()));
    }

    /** The weights in a message of the app, if there are any: the lengths of its bars. */
    static Optional<double[]> shown(String message) {
        var shown = WIDTH.matcher(message)
                .results()
                .mapToDouble(it -> Double.parseDouble(it.group(1)) / 100)
                .toArray();
        return shown.length == 0 ? Optional.empty() : Optional.of(shown);
    }

    /** Whether these are the weights of a page that has just been loaded. */
    boolean starts(double[] shown) {
        return like(shown, weights(start[0]));
    }

    /** Whether these are the weights after such a move. */
    boolean answers(int move, double[] shown) {
        return like(shown, weights.get(Math.floorMod(move, places.size())));
    }

    /** Whether these are the weights of any place of the first slider. */
    boolean answersAny(double[] shown) {
        return starts(shown) || weights.stream().anyMatch(it -> like(shown, it));
    }

    private static boolean like(double[] some, double[] others) {
        return some.length == others.length
                && IntStream.range(0, some.length).allMatch(it -> Math.abs(some[it] - others[it]) < LIKE);
    }
}
