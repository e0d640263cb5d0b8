package org.attentionintuition.course;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attentionintuition.attention.Similarity;

/**
 * The general lab: queries meet keys and share out values. Most figures of the book are one of these.
 *
 * @param start what the lab opens with
 * @param temperature above 0
 * @param causal whether a query sees only the keys up to its own place; then every scene has as many queries as keys
 * @param valueNames the names of the values' components, or none
 * @param controls what the learner may change
 * @param show the widgets, from top to bottom, at least one
 * @param scenes what the learner can switch between, the start first; empty if there is nothing to switch
 */
public record AttentionLab(
        String id,
        String title,
        Provenance provenance,
        String caption,
        WordLanguages language,
        Scene start,
        Similarity similarity,
        double temperature,
        boolean causal,
        List<String> valueNames,
        Set<Control> controls,
        List<Show> show,
        List<Scene> scenes)
        implements Lab {

    public AttentionLab {
        valueNames = List.copyOf(valueNames);
        controls = controls.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(controls));
        show = List.copyOf(show);
        scenes = List.copyOf(scenes);
        Slug.require(id);
        Require.that(temperature > 0 && Double.isFinite(temperature), "temperature", temperature, "more than 0");
        Require.that(!show.isEmpty(), "show", "nothing", "at least one widget");
        Require.that(
                scenes.isEmpty() || scenes.getFirst().equals(start),
                "scenes",
                "another first scene",
                "the start first");
        for (var scene : scenes.isEmpty() ? List.of(start) : scenes) {
            requireFit(scene, start, valueNames, show, causal || controls.contains(Control.CAUSAL));
        }
    }

    /** What fits on a cover: who asks can be moved; the bars, and the plane if there is one; the first scene only. */
    public AttentionLab brief() {
        var brief = show.contains(Show.PLANE) ? List.of(Show.BARS, Show.PLANE) : List.of(Show.BARS);
        return new AttentionLab(
                id,
                title,
                provenance,
                "",
                language,
                start,
                similarity,
                temperature,
                causal,
                valueNames,
                Set.of(Control.QUERIES),
                brief,
                List.of());
    }

    @Override
    public Map<String, String> foreignWords() {
        var all = scenes.isEmpty() ? List.of(start) : scenes;
        return language.of(
                all.stream().flatMap(scene -> scene.queries().stream()).toList(),
                all.stream().flatMap(scene -> scene.keys().stream()).toList());
    }

    private static void requireFit(
            Scene scene, Scene start, List<String> valueNames, List<Show> show, boolean maskable) {
        Require.that(scene.width() == start.width(), "scenes", scene.width(), "the width of the start");
        Require.that(
                scene.values().width() == start.values().width(),
                "scenes",
                "other values",
                "values as wide as at the start");
        Require.that(
                valueNames.isEmpty() || valueNames.size() == scene.values().width(),
                "value-names",
                valueNames,
                "one for each component of a value");
        Require.that(
                !show.contains(Show.PLANE) || scene.width() == 2, "show", "plane", "vectors of 2 numbers for a plane");
        Require.that(
                !maskable || scene.queries().size() == scene.keys().size(),
                "causal",
                "%d queries and %d keys"
                        .formatted(scene.queries().size(), scene.keys().size()),
                "as many queries as keys");
    }
}
