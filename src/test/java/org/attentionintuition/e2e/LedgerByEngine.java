package org.attentionintuition.e2e;

import java.util.Map;
import java.util.TreeMap;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Weighting;

/** Every number that a ledger has to print for one query and key of a trace, by the id of its cell; asked of the engine. */
final class LedgerByEngine {

    private static final String MASKED = "masked";

    private final Map<String, String> printed = new TreeMap<>();
    private final AttentionTrace trace;
    private final int query;

    private LedgerByEngine(AttentionTrace trace, int query) {
        this.trace = trace;
        this.query = query;
    }

    static Map<String, String> printed(AttentionTrace trace, int query, int key) {
        var ledger = new LedgerByEngine(trace, query);
        ledger.score(key);
        for (int column = 0; column < trace.keys().numRows; column++) {
            ledger.column(column);
        }
        ledger.row();
        return ledger.printed;
    }

    private void score(int key) {
        var d = trace.queries().numCols;
        for (int component = 0; component < d; component++) {
            put("query-" + component, trace.queries().get(query, component));
            put("key-" + component, trace.keys().get(key, component));
            put("product-" + component, trace.products(query, key)[component]);
        }
        put("picked-score", trace.scores().get(query, key));
        switch (trace.settings().similarity()) {
            case DOT -> {}
            case SCALED_DOT -> {
                put("sum", trace.sumOfProducts(query, key));
                put("root", trace.scoreDivisor());
            }
            case COSINE -> {
                put("sum", trace.sumOfProducts(query, key));
                put("query-length", trace.queryLength(query));
                put("key-length", trace.keyLength(key));
            }
            case NEGATIVE_SQUARED_DISTANCE -> put("sum", trace.sumOfProducts(query, key));
        }
    }

    private void column(int key) {
        put("score-" + key, trace.scores().get(query, key));
        if (trace.settings().temperature() != 1) {
            put("scaled-" + key, trace.scaledScores().get(query, key));
        }
        if (trace.settings().weighting() == Weighting.SOFTMAX) {
            putUnmasked("exponent-" + key, key, trace.exponent(query, key));
        }
        if (trace.settings().weighting() != Weighting.NONE) {
            putUnmasked("exponential-" + key, key, trace.exponentials().get(query, key));
        }
        putUnmasked("weight-" + key, key, trace.weights().get(query, key));
        for (int component = 0; component < trace.values().numCols; component++) {
            put("value-" + key + "-" + component, trace.values().get(key, component));
            putUnmasked("weighted-" + key + "-" + component, key, trace.weightedValue(query, key)[component]);
        }
    }

    private void row() {
        if (trace.settings().temperature() != 1) {
            put("tau", trace.settings().temperature());
        }
        if (trace.settings().weighting() != Weighting.NONE) {
            put("largest", trace.rowMaxima().get(query, 0));
            put("total", trace.rowTotals().get(query, 0));
        }
        put("weights", trace.rowSum(query));
        for (int component = 0; component < trace.output().numCols; component++) {
            put("output-" + component, trace.output().get(query, component));
        }
    }

    private void putUnmasked(String cell, int key, double number) {
        printed.put(cell, trace.visible(query, key) ? Printed.precise(number) : MASKED);
    }

    private void put(String cell, double number) {
        printed.put(cell, Printed.precise(number));
    }
}
