package org.attentionintuition.takeaway;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 has them, for spreadsheets and programs. */
public final class CsvFile {

    /** Spreadsheets read UTF-8 only where this mark stands first. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String END = "\r\n";
    private static final Pattern QUOTED = Pattern.compile("[\",\\p{Cntrl}]|^ | $");
    private static final Pattern FORMULA =
            Pattern.compile("\\A[\\s\\p{Cntrl}\\p{Cf}]*[=+\\-@＝＋－＠−\\t\\r].*", Pattern.DOTALL);

    private CsvFile() {}

    /** The file of these records, the header among them. */
    public static String of(List<List<String>> records) {
        return records.stream()
                .map(cells -> cells.stream().map(CsvFile::cell).collect(Collectors.joining(",")) + END)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    /** A number of ours may begin with a minus; a word of somebody else's that does could be a formula. */
    public static String word(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String cell(String content) {
        return QUOTED.matcher(content).find() ? '"' + content.replace("\"", "\"\"") + '"' : content;
    }
}
