package org.attentionintuition.page;

import java.util.Map;

/** A section as it is open in a browser tab. All methods are for the UI's own thread. */
public interface OpenSection {

    /** {@code course/section}. */
    String address();

    /** The texts of the states of its labs, by their ids. */
    Map<String, String> states();

    /** Whoever looks on while a learner works. */
    interface Onlooker {

        /** Nobody. */
        Onlooker NONE = () -> {};

        /** A lab has moved, whoever has moved it. */
        void moved();

        /** It was the learner who has moved it, and not under somebody's lead. */
        default void worked() {}

        /** The learner has answered a question of this id. */
        default void answered(String question, boolean right) {}

        /** The learner has solved the challenge of this id. */
        default void solved(String challenge) {}
    }

    /** Lets somebody look on, in place of whoever did; tells of the labs as they are now. */
    void watch(Onlooker onlooker);

    /**
     * Shows states that are somebody else's, who leads from now on: whatever is done with them is not kept for the learner, whose own come
     * back by {@link #giveBack}. Those of labs that are not here are passed over.
     */
    void show(Map<String, String> states);

    /** Nobody leads any more, and what {@link #show} has shown stays: what the learner does with it from now on is the learner's. */
    void handOver();

    /** Ends {@link #show}: every lab stands as the learner left it. */
    void giveBack();

    /** Keeps this closed from now on, and nothing else. */
    void hold(Held what);
}
