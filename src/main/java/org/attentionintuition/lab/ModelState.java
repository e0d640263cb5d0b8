package org.attentionintuition.lab;

import java.util.Optional;
import org.attentionintuition.course.ModelLab;

/**
 * All that a learner can change in a {@code model} lab. Places of tokens are counted from 0, the mark before the sentence included; one
 * that the sentence does not reach stands for its last token.
 *
 * @param reads the sentence
 * @param beside a second sentence, empty for none
 * @param layer that is shown, from 0
 * @param head that is shown, from 0
 * @param ask the token that asks
 * @param key the token that it is asked about
 * @param rival another token, held against that one
 * @param find what is measured of every head
 */
record ModelState(String reads, String beside, int layer, int head, int ask, int key, int rival, Find find) {

    static ModelState start(ModelLab lab) {
        return new ModelState(
                lab.reads(),
                lab.beside(),
                lab.layer(),
                lab.head(),
                lab.ask(),
                lab.key(),
                lab.rival(),
                lab.beside().isEmpty() ? Find.NOTHING : Find.TURN);
    }

    /** The second sentence, if there is one. */
    Optional<String> second() {
        return Optional.of(beside).filter(it -> !it.isEmpty());
    }

    ModelState withReads(String sentence) {
        return new ModelState(sentence, beside, layer, head, ask, key, rival, find);
    }

    ModelState withBeside(String sentence) {
        return new ModelState(reads, sentence, layer, head, ask, key, rival, find);
    }

    ModelState withLayer(int chosen) {
        return new ModelState(reads, beside, chosen, head, ask, key, rival, find);
    }

    ModelState withHead(int chosen) {
        return new ModelState(reads, beside, layer, chosen, ask, key, rival, find);
    }

    ModelState withAsk(int chosen) {
        return new ModelState(reads, beside, layer, head, chosen, key, rival, find);
    }

    ModelState withKey(int chosen) {
        return new ModelState(reads, beside, layer, head, ask, chosen, rival, find);
    }

    ModelState withRival(int chosen) {
        return new ModelState(reads, beside, layer, head, ask, key, chosen, find);
    }

    ModelState withFind(Find chosen) {
        return new ModelState(reads, beside, layer, head, ask, key, rival, chosen);
    }
}
