package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Stage;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.HeadHabit;
import org.attentionintuition.transformer.HeadScore;
import org.attentionintuition.transformer.HeadSearch;
import org.attentionintuition.transformer.HeadTurn;
import org.attentionintuition.transformer.Token;
import org.junit.jupiter.api.Test;

/** "Inside a real model": whatever a reader types, the page prints what the engine finds in the model, or says why it does not. */
class InsideTest extends BrowserTest {

    private static final String TIRED = "The animal didn't cross the street because it was too tired";
    private static final String WIDE = "The animal didn't cross the street because it was too wide";

    /** A model is read once in a server's life, while other work is on the machine. */
    private static final int PATIENCE = 60_000;

    @SuppressWarnings("NullAway.Init") // every test opens its own
    private LabOnPage lab;

    private void enter(String id) {
        open("attention-intuition/inside");
        lab = new LabOnPage(page, id);
        assertThat(lab.locator("head-grid")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        awaitRest();
    }

    @Test
    void aTypedSentenceIsReadAndEveryNumberIsTheEngines() {
        enter("your-sentence");
        assertRow(read(TIRED), 3, 1, 10);
        type("Your sentence, in English", "The cat sat on the mat");
        var cat = read("The cat sat on the mat");
        assertRow(cat, 3, 1, 7);

        head(2).click();
        awaitRest();
        assertRow(cat, 0, 2, 7);
        assertThat(head(2)).hasAttribute("aria-selected", "true");

        lab.cell(3, 2).click();
        awaitRest();
        assertRow(cat, 0, 2, 3);

        lab.press("Undo");
        awaitRest();
        assertRow(cat, 0, 2, 7);
        lab.locator("softmax-bars [part=weight] button").nth(2).click();
        assertThat(lab.locator("arithmetic-ledger [data-id=weight-2]")).isFocused();
        assertThat(lab.locator("arithmetic-ledger [data-id^=product-]")).hasCount(7);
        lab.choose("Show all 32 components");
        assertThat(lab.locator("arithmetic-ledger [data-id^=product-]")).hasCount(32);
    }

    @Test
    void headsAreFoundByWhatTheyDo() {
        enter("your-sentence");
        for (var habit : List.of("before", "after", "[CLS]", "[SEP]")) {
            lab.pick("Measure every head", "looks at " + (habit.startsWith("[") ? habit : "the token " + habit));
            assertThat(best())
                    .hasText(said(HeadSearch.having(read(TIRED), habit(habit)).getFirst()));
        }
        lab.pick("Measure every head", "“it” looks at “animal”");
        var pair = HeadSearch.looking(read(TIRED), 10, 2).getFirst();
        assertThat(best()).hasText(said(pair));
        best().click();
        awaitRest();
        assertRow(read(TIRED), pair.place().layer(), pair.place().head(), 10);
    }

    @Test
    void twoSentencesAreComparedHeadByHead() {
        enter("tired-or-wide");
        var turn = new HeadTurn(read(TIRED), read(WIDE), 10, 2, 8);
        assertThat(lab.locator(".findings li").first())
                .containsText("of 72 heads, %d turn from “animal” to “street”".formatted(turn.there()));
        assertThat(lab.locator(".findings li").first()).containsText("%d turn the other way".formatted(turn.back()));
        assertThat(best()).hasText(said(turn.ranked().getFirst()));
        var others = read(WIDE).head(4, 0).weights();
        for (int key = 0; key < 15; key++) {
            assertThat(lab.locator("softmax-bars [part=beside]").nth(key)).hasText(Printed.number(others.get(10, key)));
        }
        assertThat(lab.locator("attention-heatmap:visible")).hasCount(3);
        type("Second sentence, to compare", "It rained");
        assertThat(lab.locator(".findings li").first()).containsText("15 and 4 tokens");
        type("Second sentence, to compare", "");
        assertThat(lab.locator("attention-heatmap:visible")).hasCount(1);
    }

    /** What is said of all heads answers the questions of the page, whichever lab says it and in whatever state. */
    @Test
    void findingsWaitForEveryQuestionOfThePage() {
        open("attention-intuition/inside");
        assertThat(page.locator("#your-sentence head-grid")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        awaitRest();
        assertThat(page.locator(".findings:visible")).hasCount(0);
        assertThat(page.locator(".findings li")).hasCount(0);
        for (var question : List.of("where-attention-goes", "heads-that-turn", "heads-that-turn-back")) {
            assertThat(page.locator(".findings li")).hasCount(0);
            page.locator("#" + question)
                    .getByText("Skip", new Locator.GetByTextOptions().setExact(true))
                    .click();
            awaitRest();
        }
        assertThat(page.locator("#your-sentence .findings")).containsText("[CLS] gets");
        assertThat(page.locator("#tired-or-wide .findings")).containsText("of 72 heads");
    }

    @Test
    void pairsOfSentencesAreCountedAgainstCoins() {
        enter("tired-or-wide");
        lab.unfold("Does any head know what “it” means? Count over 12 pairs");
        lab.press("Count");
        assertThat(lab.locator(".pronouns"))
                .containsText("Of 12 pairs the best head, L", new ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(lab.locator(".pronouns li").first()).hasAttribute("lang", "en");
    }

    /** The sentence is English, and is read aloud as English; what the field is called is not. */
    @Test
    void whatIsTypedIsEnglishAndTheLabelIsTheReaders() {
        open("fr/attention-intuition/inside");
        assertThat(page.locator("#your-sentence vaadin-text-area")).hasCount(2);
        for (var field : page.locator("#your-sentence vaadin-text-area, #word-sums vaadin-text-field")
                .all()) {
            assertThat(field.locator("input, textarea")).hasAttribute("lang", "en");
            assertThat(field.getAttribute("lang")).isNull();
        }
        assertThat(page.locator("#your-sentence .examples vaadin-button").first())
                .hasAttribute("lang", "en");
    }

    @Test
    void aLabStandsBesideTheTextFromTheLastHeadingOn() {
        open("attention-intuition/inside");
        var spread = page.locator(".spread:has(#word-sums)");
        assertThat(spread.locator("h3")).hasText("Words before any sentence");
        assertThat(spread).not().containsText("Weights are not an explanation");
    }

    @Test
    void theChallengeIsJudgedByTheEngine() {
        enter("your-sentence");
        var challenge = page.locator("#find-the-previous");
        challenge
                .getByText("Start", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(challenge.locator(".distances")).containsText("to go");
        head(2).click();
        assertThat(challenge.locator(".verdict")).containsText("Reached");
    }

    @Test
    void aPredictionIsAnsweredByTheModel() {
        open("attention-intuition/inside");
        var question = page.locator("#heads-that-turn");
        question.getByLabel("A few, up to one in four.").check();
        question.getByText("Commit", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(question.locator(".verdict")).containsText("Right.", new ContainsTextOptions().setTimeout(PATIENCE));
    }

    @Test
    void whatCannotBeReadIsToldAndNothingIsLost() {
        enter("your-sentence");
        refused("x".repeat(10_000), "The sentence has 10,000 characters");
        refused("   \u3000 ", "There is no word to read.");
        assertRow(read(TIRED), 3, 1, 10);

        type("Your sentence, in English", "word ".repeat(45));
        assertThat(lab.locator(".status p").last())
                .hasText(
                        "The sentence makes 47 tokens, with the marks at both ends; the model reads at most 40 here.",
                        new HasTextOptions().setTimeout(PATIENCE));
        assertThat(field("Your sentence, in English"))
                .hasValue("word ".repeat(45).strip());
        assertThat(lab.locator("head-grid")).isHidden();

        for (var text :
                List.of("<img src=x onerror=alert(1)> & <b>bold</b>", "👩‍👩‍👧 🙂 🎉", "مرحبا بالعالم", "注意力")) {
            type("Your sentence, in English", text);
            assertRow(read(text), 3, 1, Math.min(10, read(text).tokens().size() - 1));
        }
    }

    @Test
    void aLinkLeadsToTheSentence() {
        enter("your-sentence");
        type("Your sentence, in English", "To be, or not to be: 100 %;");
        lab.unfold("Link to this state");
        var link = lab.locator(".state-link input");
        assertThat(link).hasValue(Pattern.compile("^http.*reads.*")); // once the browser has told where it is
        page.navigate(link.inputValue());
        lab = new LabOnPage(page, "your-sentence");
        assertThat(lab.locator("head-grid")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        awaitRest();
        assertThat(field("Your sentence, in English")).hasValue("To be, or not to be: 100 %;");
        assertRow(read("To be, or not to be: 100 %;"), 3, 1, 10);
    }

    private void assertRow(EncoderTrace trace, int layer, int head, int row) {
        AttentionTrace expected = trace.head(layer, head);
        var words = trace.tokens().stream().map(Token::text).toList();
        assertThat(lab.locator("softmax-bars .caption")).containsText("L%d.H%d".formatted(layer + 1, head + 1));
        assertThat(lab.locator("softmax-bars [part=row]")).hasCount(words.size());
        awaitRest();
        assertThat(lab.bars()).isEqualTo(LabOnPage.printed(words, expected, row));
        assertThat(lab.locator("attention-heatmap").first().locator("tbody tr")).hasCount(words.size());
    }

    private void refused(String text, String message) {
        type("Your sentence, in English", text);
        assertThat(lab.locator(".sentence [slot=error-message]").first()).containsText(message);
        assertThat(field("Your sentence, in English")).hasValue(text);
    }

    private Locator field(String label) {
        return lab.locator("vaadin-text-area")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("textarea");
    }

    private void type(String label, String text) {
        field(label).fill(text);
        field(label).press("Enter");
        awaitRest();
    }

    private Locator head(int index) {
        return lab.locator("head-grid td").nth(index);
    }

    private Locator best() {
        return lab.locator(".best-heads vaadin-button").first();
    }

    private static String said(HeadScore head) {
        return "%s: %s".formatted(head.place(), Printed.number(head.score()));
    }

    private static HeadHabit habit(String said) {
        return switch (said) {
            case "before" -> HeadHabit.PREVIOUS;
            case "after" -> HeadHabit.NEXT;
            case "[CLS]" -> HeadHabit.FIRST;
            default -> HeadHabit.LAST;
        };
    }

    private EncoderTrace read(String sentence) {
        var answer = new CompletableFuture<EncoderTrace>();
        Consumer<Stage<EncoderTrace>> listener = stage -> {
            if (stage instanceof Stage.Answered<EncoderTrace>(var trace)) {
                answer.complete(trace);
            }
        };
        book.bean(ReadingRoom.class).read(sentence, listener);
        return answer.join();
    }
}
