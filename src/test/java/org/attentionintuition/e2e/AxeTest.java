package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** {@link Axe} spares itself what it has seen; what is new it must not miss. */
class AxeTest extends BrowserTest {

    private static final String PAGE = "attention-intuition/self-attention";

    /** Two targets beside each other. */
    private static final String BUTTONS = """
            () => {
              const row = document.querySelector('main').appendChild(document.createElement('p'));
              for (const name of ['one', 'two']) {
                row.append(Object.assign(document.createElement('button'), { className: 'planted', ariaLabel: name }));
              }
            }""";

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

    /** What has been looked at and was in order is looked at again when an attribute of it has changed, and nothing else. */
    @Test
    void aNameThatGoesAfterTheFirstLookIsFound() {
        open(PAGE);
        var axe = new Axe(page);
        assertThat(axe.look()).isEmpty();
        page.locator("#self-attention input[type=range]:visible")
                .first()
                .evaluate("it => ['aria-label', 'aria-labelledby', 'id'].forEach(name => it.removeAttribute(name))");
        assertThat(axe.look()).anySatisfy(it -> assertThat(it).startsWith("label "));
    }

    @Test
    void targetsThatAreTooSmallAndTooCloseOnTheProjectorOnlyAreFound() {
        open(PAGE);
        page.evaluate(BUTTONS);
        page.addStyleTag(new Page.AddStyleTagOptions()
                .setContent(
                        ".planted { inline-size: 40px; block-size: 40px; min-inline-size: 0; min-block-size: 0; padding: 0 }"
                                + ":root[theme~=projector] .planted { inline-size: 12px; block-size: 12px }"));
        var axe = new Axe(page);
        assertThat(axe.look()).isEmpty();
        Theme.PROJECTOR.putOn(page);
        awaitRest();
        assertThat(axe.look()).hasSize(2).allSatisfy(it -> assertThat(it).startsWith("target-size"));
    }

    /** Both are large; of the one too little is left beside the other. */
    @Test
    void aTargetThatLiesAcrossAnotherIsFound() {
        open(PAGE);
        page.evaluate(BUTTONS);
        page.addStyleTag(new Page.AddStyleTagOptions()
                .setContent(".planted { inline-size: 60px; block-size: 60px; padding: 0 }"));
        var axe = new Axe(page);
        assertThat(axe.look()).isEmpty();
        page.addStyleTag(new Page.AddStyleTagOptions()
                .setContent(".planted + .planted { margin-inline-start: -50px; position: relative }"));
        assertThat(axe.look()).anySatisfy(it -> assertThat(it).startsWith("target-size"));
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
