package org.attentionintuition.course;

/** What a message quotes of a file: short, on one line, without control characters that a terminal would obey. */
final class Quotation {

    private static final int LONGEST = 60;

    private Quotation() {}

    static String of(String text) {
        return '"' + shortened(text) + '"';
    }

    static String shortened(String text) {
        var line = text.replaceAll("[\\s\\p{Z}]+", " ").replaceAll("\\p{C}", "�");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** "1 number", "2 numbers" */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
