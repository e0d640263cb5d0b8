package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way in: something to drag at once, the contents, and a card for those who only see a link. */
class CoverTest extends BrowserTest {

    @Test
    void theLabOnTheCoverFollowsTheHandAndLeadsToItsPage() {
        open("");
        var lab = new LabOnPage(page, "self-attention");
        var engine = AttentionByEngine.start(BookLabs.lab(book, AttentionLab.class, "self-attention"), 0);
        assertThat(lab.bars()).isEqualTo(engine.bars());
        lab.slider("query", 1).fill("-2");
        awaitRest();
        var moved = engine.withQuery(1, -2);
        assertThat(lab.bars()).isEqualTo(moved.bars());
        lab.press("Reset");
        awaitRest();
        assertThat(lab.bars()).isEqualTo(engine.bars());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Read how")))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/attention-intuition/self-attention"));
    }

    @Test
    void theSlidersAndTheBarsAreInViewAtOnce() {
        for (var size : new int[][] {{1366, 768}, {390, 844}}) {
            page.setViewportSize(size[0], size[1]);
            open("");
            assertInView(size[1]);
        }
    }

    /** Where sliders and rows are as high as a finger needs them. */
    @ParameterizedTest
    @EnumSource
    void theyAreOnAPhoneToo(Language language) {
        touching();
        open(language.address(""));
        assertInView(844);
    }

    private void assertInView(int height) {
        for (var part : new String[] {"vector-sliders", "softmax-bars"}) {
            var box = page.locator("#self-attention " + part).boundingBox();
            assertThat(box.y + box.height).as(part).isLessThan(height);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr/attention-intuition/self-attention", "join", "nowhere"})
    void aTabHasAnIcon(String path) {
        expectComplaint("404");
        open(path);
        var icon = page.locator("head link[rel~='icon']");
        assertThat(icon).hasCount(1);
        var address = (String) icon.evaluate("it => it.href");
        var served = page.request().get(address);
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.headers().get("content-type")).startsWith("image/svg+xml");
        assertThat((boolean) page.evaluate("""
                        async address => {
                          const image = new Image();
                          image.src = address;
                          await image.decode();
                          return image.naturalWidth > 0;
                        }""", address)).isTrue();
    }

    @Test
    void aLinkHasACard() {
        open("attention-intuition/self-attention");
        assertThat(property("og:title")).startsWith("Self-Attention").isEqualTo(page.title());
        assertThat(property("og:description")).isNotBlank();
        var picture = page.request().get(property("og:image"));
        assertThat(picture.ok()).isTrue();
        assertThat(picture.headers().get("content-type")).isEqualTo("image/png");
        var size = (List<?>) page.evaluate("""
                async address => {
                  const image = await createImageBitmap(await (await fetch(address)).blob());
                  return [image.width, image.height].map(String);
                }""", property("og:image"));
        assertThat(size).isEqualTo(List.of(property("og:image:width"), property("og:image:height")));
        open("attention-intuition/nowhere");
        assertThat(property("og:title")).isEqualTo("Attention Intuition");
    }

    private String property(String name) {
        return page.locator("head meta[property='" + name + "']")
                .getAttribute("content", new Locator.GetAttributeOptions().setTimeout(2000));
    }
}
