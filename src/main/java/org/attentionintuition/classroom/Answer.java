package org.attentionintuition.classroom;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What somebody has predicted. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Answer {

    /** @param option from 0 */
    record Choice(int option) implements Answer {}

    record Amount(double number) implements Answer {}

    /** One share for each word, their sum 1. */
    record Row(List<Double> shares) implements Answer {
        public Row {
            shares = List.copyOf(shares);
        }
    }
}
