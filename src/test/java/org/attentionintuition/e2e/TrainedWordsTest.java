package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.course.WordsLab;
import org.attentionintuition.inside.Neighbours;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Stage.Answered;
import org.attentionintuition.inside.WordSum;
import org.attentionintuition.transformer.WordSpace.Neighbour;
import org.junit.jupiter.api.Test;

/** A trained model's own words: asked only when somebody wants to know, and every number as the engine has it. */
class TrainedWordsTest extends BrowserTest {

    private static final String ID = "trained-lookup";
    private static final String OPEN = "Open the model’s table";

    /** Bars: the words of the page, then those of the whole table. */
    private static final int OTHERS = 0;

    private static final int NEAREST = 1;

    @Test
    void theTableIsOpenedOnDemandAndShowsTheEnginesNumbers() {
        open(Pages.LOOKUP);
        var lab = new LabOnPage(page, ID);
        assertThat(lab.locator(".bench")).isHidden();

        lab.press(OPEN);
        assertShows(lab, WordSum.of("kitten"), false);
        assertThat(lab.locator("vaadin-text-field input").first()).isFocused();
        assertThat(lab.locator("vaadin-text-field input").first()).hasAttribute("lang", "en");
        assertThat(marks(lab)).isEqualTo(byHand("kitten"));

        choose(lab, OTHERS, "truck");
        assertShows(lab, WordSum.of("truck"), false);
        assertThat(marks(lab)).isEqualTo(byHand("truck"));
        choose(lab, NEAREST, words(lab, NEAREST).getFirst());
        assertShows(lab, WordSum.of("trucks"), false);
        assertThat(lab.locator("[part=beside]")).hasCount(0);

        lab.press("Undo");
        lab.choose("Include its own words");
        assertShows(lab, WordSum.of("truck"), true);
        assertThat(words(lab, NEAREST)).startsWith("truck");
        screenshot("trained-words");
    }

    @Test
    void aLinkOpensTheTableAtItsWord() {
        open(Pages.LOOKUP + "?" + ID + "=word:Caf%C3%A9;open:on");
        var lab = new LabOnPage(page, ID);
        assertShows(lab, WordSum.of("Café"), false);
        lab.unfold("Link to this state");
        assertThat(lab.locator(".state-link input"))
                .hasValue(Pattern.compile(".*\\?" + ID + "=word:Caf%C3%A9;open:on"));
    }

    @Test
    void whateverIsTypedHasAnAnswer() {
        open(Pages.LOOKUP + "?" + ID + "=open:on");
        var lab = new LabOnPage(page, ID);
        assertShows(lab, WordSum.of("kitten"), false);
        var status = lab.locator(".status");

        type(lab, "unaffable");
        assertThat(status).containsText("The model cuts “unaffable” into pieces, una · ##ffa · ##ble.");
        assertThat(lab.locator("softmax-bars").first()).isHidden();
        type(lab, "<img src=x onerror=alert(1)>");
        assertThat(status).containsText("“<img src=x onerror=alert(1)>” into pieces");
        type(lab, "🦊");
        assertThat(status).containsText("“🦊” is not among the model’s words.");
        type(lab, "שלום");
        assertThat(status).containsText("שלום");
        type(lab, "tiger");
        assertShows(lab, WordSum.of("tiger"), false);

        type(lab, "x".repeat(10_000));
        assertThat(lab.locator("vaadin-text-field").first()).containsText("Expected a word of 1 to 40 characters.");
        assertShows(lab, WordSum.of("tiger"), false);
        type(lab, "");
        assertThat(lab.locator("vaadin-text-field").first()).containsText("Expected a word of 1 to 40 characters.");
        type(lab, " cat ");
        assertShows(lab, WordSum.of("cat"), false);
    }

    private void assertShows(LabOnPage lab, WordSum sum, boolean counted) {
        var found = found(sum);
        var nearest = counted ? found.counted() : found.words();
        assertThat(lab.locator("softmax-bars").nth(NEAREST).locator("[part=caption]"))
                .containsText("Nearest to “" + sum + "”");
        assertThat(lab.locator("softmax-bars")
                        .nth(NEAREST)
                        .locator("[part=word]")
                        .first())
                .hasText(nearest.getFirst().word());
        awaitRest();
        assertThat(words(lab, NEAREST))
                .isEqualTo(nearest.stream().map(Neighbour::word).toList());
        assertThat(numbers(lab, NEAREST, "weight")).isEqualTo(printed(nearest));
        assertThat(words(lab, OTHERS)).isEqualTo(handSet().map(WordVector::word).toList());
        assertThat(numbers(lab, OTHERS, "weight")).isEqualTo(printed(found.others()));
    }

    private Neighbours found(WordSum sum) {
        var answer = new CompletableFuture<Neighbours>();
        book.bean(ReadingRoom.class).near(sum, handSet().map(WordVector::word).toList(), stage -> {
            if (stage instanceof Answered<Neighbours>(var found)) {
                answer.complete(found);
            }
        });
        return answer.orTimeout(1, TimeUnit.MINUTES).join();
    }

    private Stream<WordVector> handSet() {
        return BookLabs.lab(book, WordsLab.class, ID).words().stream();
    }

    private List<String> byHand(String word) {
        var words = BookLabs.lab(book, WordsLab.class, ID).vectors();
        var place = handSet().map(WordVector::word).toList().indexOf(word);
        var scores = Attention.attend(
                        Vectors.of(words.row(place)), words, words, new AttentionSettings(Similarity.COSINE, 1, false))
                .scores();
        return Stream.iterate(0, i -> i < words.rows(), i -> i + 1)
                .map(i -> Printed.number(scores.get(0, i)))
                .toList();
    }

    private static List<String> printed(List<Neighbour> words) {
        return words.stream().map(it -> Printed.number(it.cosine())).toList();
    }

    private static List<String> words(LabOnPage lab, int bars) {
        return numbers(lab, bars, "word");
    }

    private static List<String> marks(LabOnPage lab) {
        return numbers(lab, OTHERS, "beside");
    }

    private static List<String> numbers(LabOnPage lab, int bars, String part) {
        return lab.locator("softmax-bars").nth(bars).locator("[part=" + part + "]").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    private static void choose(LabOnPage lab, int bars, String word) {
        lab.locator("softmax-bars")
                .nth(bars)
                .locator("[part=word] button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + word + "\\s*$")))
                .click();
    }

    private void type(LabOnPage lab, String word) {
        var field = lab.locator("vaadin-text-field input").first();
        field.fill(word);
        field.blur();
        awaitRest();
    }
}
