package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** {@link Axe} spares itself what it has seen; what is new it must not miss. */
class AxeTest extends BrowserTest {

    private static final String PAGE = "attention-intuition/self-attention";

    /** A colour that is well in light, on a page that has been looked at in another language. */
    @Test
    void aTextThatFadesInOneThemeAndLanguageIsFound() {
        open(PAGE);
        lookAround(new Axe(page));
        open("fr/" + PAGE);
        page.addStyleTag(new Page.AddStyleTagOptions()
                .setContent("@media (prefers-color-scheme: dark) { :root:lang(fr) main p { color: #555 } }"));
        var axe = new Axe(page);
        assertThat(axe.look()).isEmpty();
        Theme.DARK.putOn(page);
        awaitRest();
        assertThat(axe.look()).isNotEmpty().allSatisfy(it -> assertThat(it).startsWith("color-contrast"));
    }

    @Test
    void aTextThatFadesInAnInstrumentIsFound() {
        open(PAGE);
        var axe = new Axe(page);
        assertThat(axe.look()).isEmpty();
        page.locator("softmax-bars").first().evaluate("""
                it => {
                  const style = document.createElement('style');
                  style.textContent = '[part=word] { color: #bbb !important }';
                  it.shadowRoot.append(style);
                }""");
        assertThat(axe.look()).isNotEmpty().allSatisfy(it -> assertThat(it).startsWith("color-contrast"));
    }

    /** The texts are as they were; what lies under them is not. */
    @Test
    void aGroundThatDarkensUnderTheTextsIsFound() {
        open(PAGE);
        var axe = new Axe(page);
        assertThat(axe.look()).isEmpty();
        page.locator("main").first().evaluate("it => it.style.background = '#333'");
        assertThat(axe.look()).anySatisfy(it -> assertThat(it).startsWith("color-contrast"));
    }

    @Test
    void aNameThatSaysSomethingElseThanTheButtonIsFound() {
        open(PAGE);
        page.locator("main button:visible, main vaadin-button:visible")
                .first()
                .evaluate("it => it.setAttribute('aria-label', 'Banana')");
        assertThat(new Axe(page).look()).anySatisfy(it -> assertThat(it).startsWith("label-content-name-mismatch"));
    }

    private void lookAround(Axe axe) {
        for (var theme : Theme.values()) {
            theme.putOn(page);
            awaitRest();
            assertThat(axe.look()).isEmpty();
        }
        Theme.LIGHT.putOn(page);
        awaitRest();
    }
}
