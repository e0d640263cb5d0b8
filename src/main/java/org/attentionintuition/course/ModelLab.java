package org.attentionintuition.course;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A lab in which a trained model reads sentences: every head's attention, over the tokens that the model cuts a sentence into. Places of
 * tokens are counted from 0 here; the first is the mark before the sentence.
 *
 * @param reads the sentence that it opens with
 * @param beside a second sentence to compare with, empty for none
 * @param examples other sentences to choose from
 * @param layer that is shown first, from 0
 * @param head that is shown first, from 0
 * @param ask place of the token that asks first
 * @param key place of the token that it is asked about
 * @param rival place of another token, held against that one
 * @param pairs sentences over which it is counted what heads make of pronouns, none for no count
 */
public record ModelLab(
        String id,
        String title,
        Provenance provenance,
        String caption,
        String reads,
        String beside,
        List<String> examples,
        int layer,
        int head,
        int ask,
        int key,
        int rival,
        List<PronounPair> pairs)
        implements Lab {

    /** Characters of a sentence. */
    public static final int LONGEST = 300;

    /** Layers of the model. */
    public static final int LAYERS = 6;

    /** Heads of each layer. */
    public static final int HEADS = 12;

    /** Tokens of a sentence. */
    public static final int TOKENS = 40;

    public ModelLab {
        examples = List.copyOf(examples);
        pairs = List.copyOf(pairs);
        Slug.require(id);
        Require.that(!reads.isBlank() && reads.length() <= LONGEST, "reads", reads, "a sentence");
        Require.that(beside.length() <= LONGEST, "beside", beside, "a sentence, or nothing");
        Require.that(layer >= 0 && layer < LAYERS, "layer", layer, "0 to 5");
        Require.that(head >= 0 && head < HEADS, "head", head, "0 to 11");
        for (var place : List.of(ask, key, rival)) {
            Require.that(place >= 0 && place < TOKENS, "place", place, "0 to 39");
        }
    }

    @Override
    public WordLanguages language() {
        return WordLanguages.ENGLISH;
    }

    @Override
    public String typed() {
        return WordLanguages.ENGLISH.keys();
    }

    @Override
    public Map<String, String> foreignWords() {
        return WordLanguages.ENGLISH.of(Stream.of(reads, beside).flatMap(it -> Arrays.stream(it.split("[^\\p{L}']+"))));
    }
}
