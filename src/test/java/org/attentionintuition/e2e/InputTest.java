package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.e2e.Hand.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever moves a slider or an arrow, the last value arrives: the thumb, the printed number, the value the server has applied and
 * the bars agree, and the bars are those the engine computes for it.
 */
class InputTest extends BrowserTest {

    private static final String QUERY = "query “it”";

    private AttentionByEngine engine;
    private Hand hand;
    private LabOnPage lab;

    @BeforeEach
    void openSelfAttention() {
        engine = AttentionByEngine.start(BookLabs.lab(book, AttentionLab.class, "self-attention"), 0);
        hand = new Hand(page);
        lab = openLab();
    }

    private LabOnPage openLab() {
        open("attention-intuition/self-attention");
        return new LabOnPage(page, "self-attention");
    }

    @Test
    void aSliderFollowsTheMouseToWhereItLetsGo() {
        var slider = lab.slider(QUERY, 0);

        hand.drag(40, thumb(slider), at(slider, -1.5), at(slider, 0.75));

        assertThat(value(slider)).isCloseTo(0.75, within(2 * WordVector.STEP));
        assertArrived(QUERY, 0, value(slider));
    }

    @ParameterizedTest
    @CsvSource({"-0.5, -3", "1.5, 3"})
    void aSliderDraggedBeyondItsEndStopsThere(double across, double end) {
        var slider = lab.slider(QUERY, 1);

        hand.drag(40, thumb(slider), Place.within(slider, across, 0.5));

        assertArrived(QUERY, 1, end);
    }

    @ParameterizedTest
    @CsvSource({"ArrowLeft, 40, -40", "ArrowDown, 7, -7", "ArrowRight, 13, 13", "ArrowUp, 90, 20"})
    void everyRepetitionOfAHeldArrowKeyCountsUpToTheEnd(String key, int times, int steps) {
        lab.slider(QUERY, 0).focus();

        hand.hold(key, times);

        assertArrived(QUERY, 0, onGrid(engine.queries().get(engine.query(), 0) + steps * WordVector.STEP));
    }

    @Test
    void aClickOnTheTrackBringsTheThumbThere() {
        var slider = lab.slider(QUERY, 0);

        var place = at(slider, -1.5);
        page.mouse().click(place.x(), place.y());

        assertThat(value(slider)).isCloseTo(-1.5, within(2 * WordVector.STEP));
        assertArrived(QUERY, 0, value(slider));
    }

    @Test
    void homeAndEndGoToTheEndsAndPagesLeapBetween() {
        var slider = lab.slider(QUERY, 1);

        slider.press("Home");
        assertArrived(QUERY, 1, -WordVector.LIMIT);

        slider.press("PageUp");
        var afterPageUp = value(slider);
        assertThat(afterPageUp).isGreaterThan(-WordVector.LIMIT + WordVector.STEP);
        assertArrived(QUERY, 1, afterPageUp);

        slider.press("End");
        assertArrived(QUERY, 1, WordVector.LIMIT);

        slider.press("PageDown");
        assertThat(value(slider)).isLessThan(WordVector.LIMIT - WordVector.STEP);
        assertArrived(QUERY, 1, value(slider));
    }

    @Test
    void aSliderFollowsAFinger() {
        lab = openOnTouchScreen();
        var slider = lab.slider(QUERY, 0);

        hand.swipe(30, thumb(slider), at(slider, -2), at(slider, 1));

        assertThat(value(slider)).isCloseTo(1, within(2 * WordVector.STEP));
        assertArrived(QUERY, 0, value(slider));
    }

    @Test
    void theArrowOfTheQueryFollowsTheMouse() {
        var handle = lab.handle("q7");

        hand.drag(25, Place.centreOf(handle), tip(-2.5, 2.5), tip(0.9, -1.15));

        engine = engine.withQueryAt(0.9, -1.15);
        assertStands(handle, 0.9, -1.15);
        assertArrived(QUERY, 0, 0.9);
        assertArrived(QUERY, 1, -1.15);
    }

    @Test
    void theArrowOfAKeyFollowsTheMouseAndBecomesTheChosenKey() {
        var handle = lab.handle("k5");

        hand.drag(25, Place.centreOf(handle), tip(1.5, 1), tip(2.25, -0.4));

        engine = engine.withKeyAt(5, 2.25, -0.4);
        assertStands(handle, 2.25, -0.4);
        assertThat(lab.number("key “street”", 0).innerText()).isEqualTo(Printed.number(2.25));
        assertThat(lab.number("key “street”", 1).innerText()).isEqualTo(Printed.number(-0.4));
    }

    @Test
    void anArrowDraggedOutOfThePlaneStopsAtItsEdge() {
        var handle = lab.handle("q7");

        hand.drag(25, Place.centreOf(handle), tip(5, -7));

        engine = engine.withQueryAt(WordVector.LIMIT, -WordVector.LIMIT);
        assertStands(handle, WordVector.LIMIT, -WordVector.LIMIT);
    }

    @Test
    void theArrowOfTheQueryFollowsAFingerWhileThePageStays() {
        lab = openOnTouchScreen();
        var handle = lab.handle("q7");
        handle.scrollIntoViewIfNeeded();
        awaitRest();
        var through = new Place[] {tip(1, 2.5), tip(-1.4, -2)};
        var from = Place.centreOf(handle);
        var scrolled = page.evaluate("scrollY");

        hand.swipe(20, from, through);

        assertThat(page.evaluate("scrollY")).isEqualTo(scrolled);
        engine = engine.withQueryAt(-1.4, -2);
        assertStands(handle, -1.4, -2);

        // Elsewhere the same finger moves the page.
        var beside = Place.within(lab.locator("vector-plane [part=caption]"), 0.5, 0.5);
        hand.swipe(20, beside, beside.moved(0, 150));
        page.waitForFunction("before => scrollY < before", scrolled);
    }

    @Test
    void arrowKeysMoveAnArrowByAStepAndWithShiftByTen() {
        var handle = lab.handle("q7");
        handle.focus();

        hand.hold("ArrowLeft", 17);
        page.keyboard().down("Shift");
        hand.hold("ArrowUp", 3);
        page.keyboard().up("Shift");
        hand.hold("ArrowDown", 1);

        var x = onGrid(2 - 17 * WordVector.STEP);
        var y = onGrid(30 * WordVector.STEP - WordVector.STEP);
        engine = engine.withQueryAt(x, y);
        assertStands(handle, x, y);
    }

    private LabOnPage openOnTouchScreen() {
        onPhone();
        hand.touchable();
        var opened = openLab();
        awaitRest(); // questions that were skipped have made the page shorter
        return opened;
    }

    /** Thumb, printed number, the server's value and the bars are those of this value. */
    private void assertArrived(String caption, int index, double value) {
        awaitRest();
        engine = engine.withQuery(index, value);
        assertThat(value(lab.slider(caption, index))).isEqualTo(value);
        assertThat(lab.number(caption, index).innerText()).isEqualTo(Printed.number(value));
        assertThat(((Number) lab.sliders(caption).evaluate("it => it.sliders.sliders[" + index + "].value"))
                        .doubleValue())
                .isEqualTo(value);
        lab.assertShows(engine);
    }

    /** The handle reads this place, and the bars are the engine's. */
    private void assertStands(Locator handle, double x, double y) {
        awaitRest();
        assertThat(handle.getAttribute("aria-valuetext"))
                .isEqualTo("x " + Printed.number(x) + ", y " + Printed.number(y));
        lab.assertShows(engine);
    }

    private static double value(Locator slider) {
        return Double.parseDouble(slider.inputValue());
    }

    private static Place thumb(Locator slider) {
        return at(slider, value(slider));
    }

    /** Where the thumb's centre stands at a value: from half a thumb after the start to half a thumb before the end. */
    private static Place at(Locator slider, double value) {
        var share = (value + WordVector.LIMIT) / (2 * WordVector.LIMIT);
        var thumb = ((Number) slider.evaluate("""
                        it => {
                          const size = getComputedStyle(it).getPropertyValue('--thumb');
                          return parseFloat(size) * parseFloat(getComputedStyle(document.documentElement).fontSize);
                        }""")).doubleValue(); // in rem
        return Place.within(slider, share, 0.5).moved(thumb * (0.5 - share), 0);
    }

    /** Where an arrow's tip stands for a vector; a box on the screen counts the ink of a line too, its geometry does not. */
    private Place tip(double x, double y) {
        var axes = lab.locator("vector-plane svg .axis");
        var unit = ((Number) axes.evaluate("it => it.getBBox().width")).doubleValue() / (2 * WordVector.LIMIT);
        return Place.centreOf(axes).moved(x * unit, -y * unit);
    }

    private static double onGrid(double value) {
        return Math.rint(value / WordVector.STEP) / Math.rint(1 / WordVector.STEP);
    }
}
