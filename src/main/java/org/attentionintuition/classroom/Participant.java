package org.attentionintuition.classroom;

/**
 * One who has joined.
 *
 * @param number from 1, in the order of joining
 * @param name as others see it; text, never markup
 */
public record Participant(int number, String name, Standing standing, Deeds deeds) {

    /** Whether somebody is in. */
    public enum Standing {
        WAITING,
        IN,
        REMOVED
    }

    public boolean in() {
        return standing == Standing.IN;
    }

    Participant with(Standing next) {
        return new Participant(number, name, next, deeds);
    }

    Participant with(Deeds next) {
        return new Participant(number, name, standing, next);
    }
}
