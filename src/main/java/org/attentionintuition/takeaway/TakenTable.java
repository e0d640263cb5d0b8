package org.attentionintuition.takeaway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an experiment has measured, with the settings it was measured at. Such numbers come from random draws or from a clock, so no
 * program computes them once more.
 *
 * @param header names of the columns
 * @param rows a cell for each column, numbers as the shortest decimals that give the same doubles back
 */
public record TakenTable(List<String> header, List<List<String>> rows) implements Taken {

    /**
     * Copies the lists and checks them.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than the header
     */
    public TakenTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(
                        "rows: found %d cells, needed %d".formatted(row.size(), header.size()));
            }
        }
    }

    /** A cell for each thing; numbers in full. */
    public static List<String> row(Object... cells) {
        return Arrays.stream(cells).map(Object::toString).toList();
    }

    @Override
    public String csv() {
        var records = new ArrayList<List<String>>();
        records.add(header);
        records.addAll(rows);
        return CsvFile.of(records);
    }

    @Override
    public List<CodeLanguage> languages() {
        return List.of();
    }
}
