package org.attentionintuition.course;

import java.util.Map;

/**
 * Something to try: a figure with controls. The kind is the word after {@code lab} on the fence, the rest is its YAML body.
 *
 * <p>All text of a lab is plain text, not HTML.
 */
public sealed interface Lab extends Block
        permits AttentionLab,
                RecallLab,
                GradientLab,
                ParallelLab,
                ProjectionsLab,
                HeadsLab,
                ScalingLab,
                PlaygroundLab,
                WordsLab,
                ModelLab {

    /** Kebab-case, unique in its course. */
    String id();

    String title();

    Provenance provenance();

    /** One sentence under the figure, empty if there is none. */
    String caption();

    /** What its words are written in. */
    default WordLanguages language() {
        return WordLanguages.OF_THE_COURSE;
    }

    /** Its words that are written in a language of their own, with its tag. */
    default Map<String, String> foreignWords() {
        return Map.of();
    }

    /** What words are written in that a learner types into it, a tag; empty where that may be any language. */
    default String typed() {
        return "";
    }
}
