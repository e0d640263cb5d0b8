package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.HeadHabit;
import org.attentionintuition.transformer.HeadSearch;
import org.attentionintuition.transformer.HeadTurn;
import org.attentionintuition.transformer.PronounCount;
import org.attentionintuition.transformer.PronounCount.Pair;
import org.attentionintuition.widget.ArithmeticLedger.Cell;
import org.attentionintuition.widget.ArithmeticLedger.Ledger;
import org.junit.jupiter.api.Test;

/** Every picture of a trained model shows the trace of what it read. */
class ModelFigureTest {

    private static final ModelLab LAB = BuiltInCourse.lab(ModelLab.class, "tired-or-wide");
    private static final EncoderTrace TIRED = BuiltInCourse.read(LAB.reads());
    private static final EncoderTrace WIDE = BuiltInCourse.read(LAB.beside());
    private static final ModelState START = ModelState.start(LAB);
    private static final ModelFigure FIGURE = new ModelFigure(LAB, START, TIRED, Optional.of(WIDE));

    @Test
    void theBarsAreTheRowOfTheHeadAndBesideThemThatOfTheSecondSentence() {
        var bars = FIGURE.bars();
        var weights = TIRED.head(4, 0).weights();
        var others = WIDE.head(4, 0).weights();
        assertThat(bars.query()).isEqualTo("it");
        assertThat(bars.bars()).hasSize(15);
        for (int key = 0; key < 15; key++) {
            assertThat(bars.bars().get(key).word())
                    .isEqualTo(TIRED.tokens().get(key).text());
            assertThat(bars.bars().get(key).weight()).isEqualTo(weights.get(10, key));
            assertThat(Objects.requireNonNull(bars.beside()).weights().get(key)).isEqualTo(others.get(10, key));
        }
    }

    @Test
    void theDifferenceIsTheSecondSentenceMinusTheFirst() {
        var cells = FIGURE.difference().orElseThrow().cells();
        assertThat(cells.get(10).get(8))
                .isEqualTo(WIDE.head(4, 0).weights().get(10, 8)
                        - TIRED.head(4, 0).weights().get(10, 8));
        assertThat(FIGURE.difference().orElseThrow().rows()).contains("tired / wide");
    }

    @Test
    void aSecondSentenceOfAnotherLengthStandsAlone() {
        var other = new ModelFigure(LAB, START, TIRED, Optional.of(BuiltInCourse.read("The cat sat")));
        assertThat(other.bars().beside()).isNull();
        assertThat(other.difference()).isEmpty();
        assertThat(other.secondHeatmap().orElseThrow().rows()).hasSize(5);
        assertThat(new ModelHeads(other).ranked()).isEmpty();
        assertThat(new ModelHeads(other).asked()).contains("two sentences");
        assertThat(new ModelFindings(other).said().getFirst()).contains("15 and 5 tokens");
    }

    @Test
    void aPlaceBehindTheEndIsTheLastToken() {
        var brief = new ModelFigure(
                LAB, START.withAsk(39).withKey(30).withBeside(""), BuiltInCourse.read("Hi"), Optional.empty());
        assertThat(brief.asking()).isEqualTo("[SEP]");
        assertThat(brief.bars().chosen()).isEqualTo(2);
        assertThat(brief.heatmap().chosenRow()).isEqualTo(2);
        assertThat(brief.arcs().chosen()).isEqualTo(2);
    }

    /** Only the row that asks: what other tokens do has the matrix. */
    @Test
    void theArcsAreThoseOfOneRow() {
        var weights = FIGURE.arcs().weights();
        assertThat(weights.get(10)).doesNotContainNull();
        assertThat(weights.get(3)).containsOnlyNulls();
    }

    @Test
    void theGridHoldsEveryHeadInFifteenths() {
        var grid = new ModelHeads(FIGURE).grid();
        assertThat(grid.heads()).hasSize(72);
        assertThat(grid.chosen()).isEqualTo(48);
        var head = grid.heads().get(14);
        assertThat(head.name()).isEqualTo("L2.H3");
        var weights = TIRED.head(1, 2).weights();
        for (int cell = 0; cell < 225; cell++) {
            assertThat(Character.digit(head.shades().charAt(cell), 16) / 15.0)
                    .isCloseTo(weights.get(cell / 15, cell % 15), within(0.5 / 15));
        }
        assertThat(grid.heads().stream().filter(it -> it.marked())).hasSize(5);
    }

    @Test
    void whatIsLookedForIsMeasuredOfEveryHead() {
        var previous = new ModelHeads(FIGURE.with(START.withFind(Find.PREVIOUS)));
        assertThat(previous.best().getFirst().place()).hasToString("L1.H3");
        assertThat(previous.grid().heads().get(2).said())
                .startsWith("strongest of 5 habits: looks at the token before, ");
        assertThat(previous.ranked()).isEqualTo(HeadSearch.having(TIRED, HeadHabit.PREVIOUS));
        var pair = new ModelHeads(FIGURE.with(START.withFind(Find.PAIR)));
        assertThat(pair.ranked()).isEqualTo(HeadSearch.looking(TIRED, 10, 2));
        var nothing = new ModelHeads(FIGURE.with(START.withFind(Find.NOTHING)));
        assertThat(nothing.best()).isEmpty();
        assertThat(nothing.grid().heads())
                .allSatisfy(it -> assertThat(it.number()).isNull());
    }

    @Test
    void findingsAreMeasuredInTheSentencesThatAreShown() {
        assertThat(new ModelFindings(FIGURE).said().getFirst()).contains("of 72 heads", "“animal” to “street”");
        var alone = new ModelFigure(LAB, START.withBeside(""), TIRED, Optional.empty());
        var sink = Math.round(100 * HeadHabit.FIRST.mean(TIRED));
        assertThat(new ModelFindings(alone).said())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).contains("[CLS]", sink + "\u00a0%"));
    }

    @Test
    void theLedgerShowsTheLargestTermsAndTheOthersTogether() {
        var few = FIGURE.ledger(6);
        var score = number(few, "picked-score");
        assertThat(few.sheets().getFirst().columns()).hasSize(7);
        var shown = IntStream.range(0, 32)
                .filter(component -> find(few, "product-" + component).isPresent())
                .mapToDouble(component -> number(few, "product-" + component))
                .toArray();
        assertThat(shown).hasSize(6);
        assertThat((IntStream.range(0, 6).mapToDouble(i -> shown[i]).sum() + number(few, "product-rest"))
                        / Math.sqrt(32))
                .isCloseTo(score, within(1e-12));
        var smallest =
                IntStream.range(0, 6).mapToDouble(i -> Math.abs(shown[i])).min().orElseThrow();
        var all = FIGURE.ledger(Integer.MAX_VALUE);
        assertThat(IntStream.range(0, 32)
                        .filter(component -> Math.abs(number(all, "product-" + component)) > smallest)
                        .count())
                .isEqualTo(5);
        assertThat(find(all, "product-rest")).isEmpty();
        assertThat(number(all, "picked-score")).isEqualTo(score);
    }

    @Test
    void whatIsTakenAlongIsTheHeadOnShow() {
        var taken = FIGURE.taken("");
        assertThat(taken.heads().getFirst().trace().weights().data)
                .containsExactly(TIRED.head(4, 0).weights().data);
        assertThat(taken.csv()).contains("animal");
        assertThat(FIGURE.said()).contains("“it” looks most at", "Most: L4.H2");
    }

    /** A finding of its own, by a sign test: the best of all heads does no better than the best of as many coins would. */
    @Test
    void noHeadKnowsPronounsBetterThanTheBestOfManyCoins() {
        var pairs = LAB.pairs().stream()
                .map(pair -> {
                    var first = BuiltInCourse.read(pair.first());
                    var words = ModelFigure.words(first);
                    return new Pair(
                            first,
                            BuiltInCourse.read(pair.second()),
                            words.indexOf(pair.pronoun()),
                            words.indexOf(pair.one()),
                            words.indexOf(pair.other()));
                })
                .toList();
        var count = PronounCount.of(pairs);
        assertThat(count.pairs()).isEqualTo(12);
        assertThat(count.bestByCoin()).isGreaterThan(0.05);
        assertThat(PronounPanel.said(count))
                .isEqualTo(
                        "Of 12 pairs the best head, %s, turns right in %d and wrong in %d. If a coin decided each turn of all 72 heads, each by itself, the best of them would do as well in %.0f\u00a0%% of all cases; so few pairs would miss a weak effect. All heads together turn right %d times and wrong %d times."
                                .formatted(
                                        count.best().place(),
                                        count.best().right(),
                                        count.best().wrong(),
                                        100 * count.bestByCoin(),
                                        count.right(),
                                        count.wrong()));
    }

    /** A worker that waits for somebody who has left is free for the next. */
    @Test
    void whoeverWaitsForTheModelAsksWhetherTheAnswerIsWanted() {
        var gauge = new ModelGauge(LAB, BuiltInCourse.ROOM);
        var left = new Progress() {
            @Override
            public void report(double fraction) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        var flips = BuiltInCourse.question("heads-that-turn").measure();
        assertThatThrownBy(() -> gauge.read(START.withReads("Nobody has read this, and nobody will"), flips, left))
                .isInstanceOf(CancellationException.class);
        assertThat(gauge.read(START, flips, Progress.NONE))
                .isEqualTo((double) new HeadTurn(TIRED, WIDE, 10, 2, 8).there());
    }

    private static double number(Ledger ledger, String id) {
        return Objects.requireNonNull(find(ledger, id).orElseThrow().number());
    }

    private static Optional<Cell> find(Ledger ledger, String id) {
        return ledger.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell != null && cell.id().equals(id))
                .findFirst();
    }
}
