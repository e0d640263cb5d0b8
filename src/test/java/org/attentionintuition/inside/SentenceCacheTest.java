package org.attentionintuition.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.attentionintuition.attention.HeadsTrace;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.LayerTrace;
import org.attentionintuition.transformer.Token;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** What was read last, within a bound. */
class SentenceCacheTest {

    /** A trace without heads of n tokens of width 1 says it takes 44 n bytes. */
    private static final EncoderTrace TEN = trace(10);

    @Test
    void whatNobodyAskedForLongestGoesFirst() {
        var cache = new SentenceCache(3 * 440);
        cache.keep("a", TEN);
        cache.keep("b", TEN);
        cache.keep("c", TEN);
        assertThat(cache.find("a")).contains(TEN);
        cache.keep("d", TEN);

        assertThat(cache.find("b")).isEmpty();
        assertThat(cache.find("a")).isPresent();
        assertThat(cache.find("c")).isPresent();
        assertThat(cache.find("d")).isPresent();
    }

    @Test
    void aLargeOneTakesThePlaceOfSeveral() {
        var cache = new SentenceCache(3 * 440);
        cache.keep("a", TEN);
        cache.keep("b", TEN);
        cache.keep("large", trace(21));

        assertThat(cache.size()).isEqualTo(1);
        assertThat(cache.find("large")).isPresent();
    }

    @Test
    void oneLargerThanAllIsNotKept() {
        var cache = new SentenceCache(440);
        cache.keep("a", trace(11));

        assertThat(cache.size()).isZero();
        cache.keep("b", TEN);
        assertThat(cache.find("b")).isPresent();
    }

    @Test
    void theSameSentenceCountsOnce() {
        var cache = new SentenceCache(2 * 440);
        cache.keep("a", TEN);
        cache.keep("b", TEN);
        cache.keep("b", TEN);

        assertThat(cache.size()).isEqualTo(2);
    }

    private static EncoderTrace trace(int tokens) {
        var layer = new LayerTrace(new HeadsTrace(List.of(), new DMatrixRMaj(0, 0)), new float[tokens][1]);
        return new EncoderTrace(Collections.nCopies(tokens, new Token(1, "a")), List.of(layer));
    }
}
