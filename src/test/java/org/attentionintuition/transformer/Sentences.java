package org.attentionintuition.transformer;

import java.util.List;

/** Sentences that tests read. */
final class Sentences {

    /** For the encoder: of one token to more than a hundred. */
    static final List<String> READ = List.of(
            "The animal didn't cross the street because it was too tired.",
            "The animal didn't cross the street because it was too wide.",
            "The cat sat on the mat.",
            "Le chat était assis sur le tapis.",
            "",
            "a",
            "dog",
            "?",
            "Attention is all you need.",
            "The trophy does not fit in the suitcase because it is too big.",
            "Colourless green ideas sleep furiously.",
            "我喜欢猫。",
            "Привет, мир!",
            "🙂 smile 🐈",
            "antidisestablishmentarianism",
            "3.14159 is near 22/7 = 3.142857…",
            "She sells sea shells by the sea shore; the shells she sells are surely sea shells.",
            "BUFFALO buffalo Buffalo buffalo buffalo buffalo Buffalo buffalo",
            "[MASK] is the capital of France.",
            "To be, or not to be, that is the question: whether 'tis nobler in the mind to suffer",
            "the the the the the the the the the the the the the the the the the the the the",
            "ﬁne naïve café — “quoted” – ‘so’ · done",
            "x".repeat(90),
            ("When in the course of human events it becomes necessary for one people to dissolve the political bands which have"
                            + " connected them with another, a decent respect to the opinions of mankind requires that they should"
                            + " declare the causes. ")
                    .repeat(3));

    private Sentences() {}
}
