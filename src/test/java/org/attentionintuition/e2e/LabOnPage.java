package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionTrace;

/** A lab as a person finds it on the page: controls by their names, numbers as they are printed. */
final class LabOnPage {

    /** What a cell without a weight reads. */
    static final String EMPTY = "empty";

    /** A table as the texts of its rows: one message to the browser, however many cells. */
    private static final String ROWS =
            "table => [...table.rows].map(row => [...row.cells].map(cell => cell.textContent.trim()))";

    private static final String EVERYTHING = """
            lab => JSON.stringify([
              ...[...lab.querySelectorAll('*')].flatMap(it =>
                ['sliders', 'plane', 'bars', 'heatmap', 'sum', 'arcs', 'value', 'checked'].map(property => it[property])),
              ...[...lab.querySelectorAll('vector-sliders')].flatMap(it =>
                [...it.renderRoot.querySelectorAll('input, output')].map(part => part.value)),
              lab.textContent,
            ], (name, value) => name === 'seq' ? undefined : value)""";

    private final Locator lab;

    /** The lab with nothing covered: open questions of the page are skipped. */
    LabOnPage(Page page, String id) {
        var skip = page.locator(".predict")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Skip").setExact(true));
        for (int open = skip.count(); open > 0; open--) {
            skip.first().click();
            PlaywrightAssertions.assertThat(skip).hasCount(open - 1);
        }
        lab = page.locator("#" + id);
        lab.scrollIntoViewIfNeeded();
    }

    /** One row of bars as it is printed. */
    record PrintedBar(String word, String score, String weight) {}

    /** One row of the heatmap as it is printed; no sum where the table has none. */
    record PrintedRow(String word, List<String> cells, String sum) {}

    /** The slider at this place among those whose caption begins with these words, as in {@code query “it”}. */
    Locator slider(String caption, int index) {
        return sliders(caption).locator("input[type=range]").nth(index);
    }

    /** The printed value beside a slider. */
    Locator number(String caption, int index) {
        return sliders(caption).locator("[part=number]").nth(index);
    }

    Locator sliders(String caption) {
        return lab.locator("vector-sliders")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*\\w?\\s*" + caption)))
                .first();
    }

    /** The handle of an arrow of the plane: {@code q7}, {@code k0}. */
    Locator handle(String id) {
        return lab.locator("vector-plane [data-id=" + id + "]").first();
    }

    Locator locator(String selector) {
        return lab.locator(selector);
    }

    void choose(String label) {
        lab.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check();
    }

    /** Unfolds a support; does nothing where it is open. */
    void unfold(String title) {
        var heading = lab.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(title).setExact(true));
        if (!"true".equals(heading.getAttribute("aria-expanded"))) {
            heading.click();
        }
    }

    /** Takes the way to break the lab whose name begins so. */
    void wire(String name) {
        unfold("Break it on purpose");
        lab.locator(".wiring vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name)))
                .locator("input")
                .check();
    }

    void press(String button) {
        lab.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Takes the option at this place of a list of choices; words may repeat, places do not. */
    void pick(String label, int option) {
        var list = list(label);
        list.click();
        list.getByRole(AriaRole.OPTION).nth(option).click();
    }

    void pick(String label, String option) {
        var list = list(label);
        list.click();
        list.getByRole(
                        AriaRole.OPTION,
                        new Locator.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private Locator list(String label) {
        var exactly = new Page.LocatorOptions().setHasText(Pattern.compile("^" + label + "$"));
        return lab.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHas(lab.page().locator("label[slot=label]", exactly)))
                .first();
    }

    /** All that the instruments and controls of the lab show; the numbers of moves, which only grow, left out. */
    String everything() {
        return (String) lab.evaluate(EVERYTHING);
    }

    List<PrintedBar> bars() {
        return bars(0);
    }

    /** The bars at this place among those of the lab. */
    List<PrintedBar> bars(int index) {
        return lab.locator("softmax-bars").nth(index).locator("[part=row]").all().stream()
                .map(row -> new PrintedBar(
                        row.locator("[part=word]").innerText().strip(),
                        row.locator("[part=score]").innerText().strip(),
                        row.locator("[part=weight]").innerText().strip()))
                .toList();
    }

    String sum() {
        return lab.locator("softmax-bars")
                .first()
                .locator("[part=sum]")
                .innerText()
                .strip();
    }

    /** The rows of the first heatmap. */
    List<PrintedRow> heatmap() {
        var rows = rows(lab.locator("attention-heatmap").first().locator("table"));
        var summed = rows.getFirst().getLast().equals("sum");
        return rows.stream()
                .skip(1)
                .map(row -> new PrintedRow(
                        row.getFirst(), row.subList(1, row.size() - (summed ? 1 : 0)), summed ? row.getLast() : ""))
                .toList();
    }

    /** The output under the weighted sum, component by component. */
    List<String> output() {
        return lab.locator("weighted-sum [part=output]").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    /** A cell of the first heatmap, rows and columns from 0. */
    Locator cell(int row, int column) {
        return lab.locator("attention-heatmap")
                .first()
                .locator("tbody tr")
                .nth(row)
                .locator("[part=cell]")
                .nth(column);
    }

    /** The numbers under the chart at this place, without the heading; unfolds them. */
    List<List<String>> numbers(int chart) {
        var data = lab.locator("line-chart").nth(chart).locator("[part=data]");
        if (data.getAttribute("open") == null) {
            data.locator("summary").click();
        }
        var rows = rows(data.locator("table"));
        return rows.subList(1, rows.size());
    }

    /** The sentence under a measured figure; what stands beside a progress bar is another. */
    Locator words() {
        return lab.locator(".pictures .note:not(.status *, .kept)");
    }

    /** The texts of a table, row by row. */
    @SuppressWarnings("unchecked")
    static List<List<String>> rows(Locator table) {
        return (List<List<String>>) table.evaluate(ROWS);
    }

    /** Every bar's word, score and weight and the sum are those of the engine. */
    void assertShows(AttentionByEngine engine) {
        assertThat(bars()).isEqualTo(engine.bars());
        assertThat(sum()).isEqualTo(engine.sum());
    }

    /** What the bars have to print for one row of a trace. */
    static List<PrintedBar> printed(List<String> words, AttentionTrace trace, int query) {
        return IntStream.range(0, words.size())
                .mapToObj(key -> new PrintedBar(
                        words.get(key),
                        Printed.number(trace.scores().get(query, key)),
                        Printed.number(trace.weights().get(query, key))))
                .toList();
    }
}
