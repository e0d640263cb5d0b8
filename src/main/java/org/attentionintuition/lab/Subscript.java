package org.attentionintuition.lab;

/** Component names as they are printed: q₁, k₁₂. */
final class Subscript {

    private static final int ZERO = '₀';

    private Subscript() {}

    /** The number in subscript digits. */
    static String of(int number) {
        var digits = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> digits.append((char) (ZERO + digit - '0')));
        return digits.toString();
    }
}
