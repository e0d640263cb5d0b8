package org.attentionintuition.course;

/** How many numbers a vector has to have: the first one sets it, the others have to agree. */
final class Width {

    private final String name;
    private int numbers;

    /** @param name "the width of the first query" */
    Width(String name) {
        this.name = name;
    }

    Width(int numbers, String name) {
        this.name = name;
        this.numbers = numbers;
    }

    /** 0 as long as none has been seen. */
    int numbers() {
        return numbers;
    }

    boolean agrees(int found) {
        if (numbers == 0) {
            numbers = found;
        }
        return found == numbers;
    }

    /** "2, the width of the first query" */
    String expected() {
        return numbers + ", " + name;
    }
}
