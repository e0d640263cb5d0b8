package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.List;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Weighting;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Control;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.course.Scene;
import org.attentionintuition.course.WordVector;

/** How the parts of attention are connected: as they should be, or broken on purpose where people think that a part is not needed. */
enum Wiring {
    /** As they should be. */
    WHOLE("whole"),
    /** Raw token vectors ask, answer and are returned. */
    NO_PROJECTIONS("no-projections"),
    /** What is matched is what is returned. */
    VALUES_ARE_KEYS("v-is-k"),
    /** Who asks answers, and who answers asks. */
    SWAPPED("swapped"),
    /** Scores are weights. */
    NO_SOFTMAX("no-softmax"),
    /** The largest score takes all. */
    HARD("hard"),
    /** Dot products of long vectors are not divided by √d. */
    NO_SCALING("no-scaling");

    private final String id;

    Wiring(String id) {
        this.id = id;
    }

    /** The name used in links. */
    String id() {
        return id;
    }

    /** The settings as they are wired. */
    AttentionSettings of(AttentionSettings whole) {
        return switch (this) {
            case WHOLE, NO_PROJECTIONS, VALUES_ARE_KEYS, SWAPPED -> whole;
            case NO_SOFTMAX -> whole.withWeighting(Weighting.NONE);
            case HARD -> whole.withWeighting(Weighting.HARD);
            case NO_SCALING ->
                whole.similarity() == Similarity.SCALED_DOT ? whole.withSimilarity(Similarity.DOT) : whole;
        };
    }

    /** Those that change something in a lab, the whole one first. */
    static List<Wiring> of(AttentionLab lab) {
        var scenes = lab.scenes().isEmpty() ? List.of(lab.start()) : lab.scenes();
        var wirings = new ArrayList<>(List.of(WHOLE, NO_SOFTMAX, HARD));
        if (lab.similarity() == Similarity.SCALED_DOT) {
            wirings.add(NO_SCALING);
        }
        if (lab.controls().contains(Control.VALUES)
                || scenes.stream().anyMatch(it -> !it.values().equals(it.keyVectors()))) {
            wirings.add(VALUES_ARE_KEYS);
        }
        if (scenes.stream().allMatch(Wiring::asksItself)) {
            wirings.add(SWAPPED);
        }
        return List.copyOf(wirings);
    }

    /** Those that change something in a lab, the whole one first. */
    static List<Wiring> of(ProjectionsLab lab) {
        var wirings = new ArrayList<>(List.of(WHOLE, NO_PROJECTIONS, VALUES_ARE_KEYS, SWAPPED, NO_SOFTMAX, HARD));
        if (lab.similarity() == Similarity.SCALED_DOT) {
            wirings.add(NO_SCALING);
        }
        return List.copyOf(wirings);
    }

    private static boolean asksItself(Scene scene) {
        return words(scene.queries()).equals(words(scene.keys()));
    }

    private static List<String> words(List<WordVector> words) {
        return words.stream().map(WordVector::word).toList();
    }
}
