package org.attentionintuition.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.LayerTrace;
import org.attentionintuition.transformer.Token;
import org.junit.jupiter.api.Test;

/** What was read last, within a bound. */
class SentenceCacheTest {

    /** A trace without heads of n tokens of width 1 says it takes 16 n bytes. */
    private static final EncoderTrace TEN = trace(10);

    @Test
    void whatNobodyAskedForLongestGoesFirst() {
        var cache = new SentenceCache(3 * 160);
        cache.keep("a", TEN);
        cache.keep("b", TEN);
        cache.keep("c", TEN);
        assertThat(cache.find("a")).contains(TEN);
        cache.keep("d", TEN);

        assertThat(cache.kept()).containsExactly("c", "a", "d");
    }

    @Test
    void whatSomebodyShowsIsFoundHoweverMuchIsReadByOthers() {
        var cache = new SentenceCache(160);
        var shown = trace(10);
        cache.keep("shown", shown);
        for (var other = 0; other < 50; other++) {
            cache.keep("other " + other, trace(10));
            assertThat(cache.bytes()).isEqualTo(160);
        }

        assertThat(cache.kept()).containsExactly("other 49");
        assertThat(cache.find("shown").orElseThrow()).isSameAs(shown);
    }

    @Test
    void ofASentenceThereIsOneTrace() {
        var cache = new SentenceCache(160);
        var first = trace(10);

        assertThat(cache.keep("a", first)).isSameAs(first);
        assertThat(cache.keep("a", trace(10))).isSameAs(first);
        cache.keep("b", TEN);
        assertThat(cache.keep("a", trace(10))).as("after it had to go").isSameAs(first);
        assertThat(cache.kept()).containsExactly("a");
        assertThat(cache.bytes()).isEqualTo(160);
    }

    @Test
    void aLargeOneTakesThePlaceOfSeveral() {
        var cache = new SentenceCache(3 * 160);
        cache.keep("a", TEN);
        cache.keep("b", TEN);
        cache.keep("large", trace(21));

        assertThat(cache.kept()).containsExactly("large");
    }

    @Test
    void oneLargerThanAllIsNotKept() {
        var cache = new SentenceCache(160);
        cache.keep("a", trace(11));

        assertThat(cache.kept()).isEmpty();
        cache.keep("b", TEN);
        assertThat(cache.kept()).containsExactly("b");
    }

    @Test
    void theSameSentenceCountsOnce() {
        var cache = new SentenceCache(2 * 160);
        cache.keep("a", TEN);
        cache.keep("b", TEN);
        cache.keep("b", TEN);

        assertThat(cache.kept()).containsExactly("a", "b");
    }

    private static EncoderTrace trace(int tokens) {
        var rows = new float[tokens][1];
        var layer = new LayerTrace(rows, rows, rows, List.of());
        return new EncoderTrace(Collections.nCopies(tokens, new Token(1, "a")), List.of(layer), rows);
    }
}
