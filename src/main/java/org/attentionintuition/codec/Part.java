package org.attentionintuition.codec;

import java.util.List;

/**
 * One part of a state, which is written as entries {@code name:value}.
 *
 * @param <S> an immutable state
 */
public interface Part<S> {

    /** One entry of the text. */
    record Entry(String name, String value) {}

    /** What has to be written so that a reader who has the base gets this part of the state. */
    List<Entry> differences(S base, S state);

    /** Whether an entry of this name is about this part. */
    boolean owns(String name);

    /**
     * The state with the value.
     *
     * @param name one that this part owns
     * @throws Refused if the part cannot take it
     */
    S with(S state, String name, String value);
}
