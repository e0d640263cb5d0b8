package org.attentionintuition.lab;

import java.util.Optional;
import org.attentionintuition.language.Words;
import org.attentionintuition.transformer.HeadHabit;
import org.jspecify.annotations.Nullable;

/** What every head of a model can be measured by. */
enum Find {
    NOTHING("nothing", null),
    /** How much the asking token gives to the one it is asked about. */
    PAIR("pair", null),
    PREVIOUS("previous", HeadHabit.PREVIOUS),
    NEXT("next", HeadHabit.NEXT),
    SELF("self", HeadHabit.SELF),
    FIRST("first", HeadHabit.FIRST),
    LAST("last", HeadHabit.LAST),
    /** How far the asking token turns from one word to its rival when the second sentence takes the place of the first. */
    TURN("turn", null);

    private final String id;
    private final @Nullable HeadHabit habit;

    Find(String id, @Nullable HeadHabit habit) {
        this.id = id;
        this.habit = habit;
    }

    /** The name in links and courses. */
    String id() {
        return id;
    }

    /** What it is that a head does with every token, if it is that. */
    Optional<HeadHabit> habit() {
        return Optional.ofNullable(habit);
    }

    /**
     * A line to choose it by.
     *
     * @param ask the asking token
     * @param key the one it is asked about
     * @param rival held against that one
     */
    String said(String ask, String key, String rival) {
        return switch (this) {
            case NOTHING -> Words.say("lab.model.find.nothing");
            case PAIR -> Words.say("lab.model.find.pair", ask, key);
            case PREVIOUS -> Words.say("lab.model.find.previous");
            case NEXT -> Words.say("lab.model.find.next");
            case SELF -> Words.say("lab.model.find.self");
            case FIRST -> Words.say("lab.model.find.first");
            case LAST -> Words.say("lab.model.find.last");
            case TURN -> Words.say("lab.model.find.turn", key, rival);
        };
    }

    /** What a head is said to do that does it. */
    static String doing(HeadHabit habit) {
        return switch (habit) {
            case PREVIOUS -> Words.say("lab.model.doing.previous");
            case NEXT -> Words.say("lab.model.doing.next");
            case SELF -> Words.say("lab.model.doing.self");
            case FIRST -> Words.say("lab.model.doing.first");
            case LAST -> Words.say("lab.model.doing.last");
        };
    }
}
