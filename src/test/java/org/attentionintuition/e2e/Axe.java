package org.attentionintuition.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * axe on one visit of a page. The rules of colours are applied at every look. All others are applied whenever the page differs in anything
 * they could read from what they have already seen on this visit: elements with their attributes and texts, shadow trees included, and of
 * each its place, its size and every style that hides, cuts or covers. So a theme that changes colours and nothing else costs two rules
 * instead of ninety, and one that changes more, or a state that does, gets them all without anybody having to know.
 */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String SOURCE = source();

    /** What the rules find, each with its place, and how many of them had anything to look at. */
    private static final String RUN = """
            async runOnly => {
              const results = await axe.run(document, { runOnly, resultTypes: ['violations'], elementRef: false });
              const looked = new Set([...results.passes, ...results.violations, ...results.incomplete].map(it => it.id));
              const found = results.violations.flatMap(({ id, help, nodes }) =>
                nodes.map(node => `${id} (${help}) at ${node.target}: ${node.html.slice(0, 160)}`));
              return { looked: [...looked], found };
            }""";

    /** All that a rule could read but colours. The theme itself stands on the root. */
    private static final String SEEN = """
            () => {
              const seen = [document.title, innerWidth, innerHeight];
              const styles = ['display', 'visibility', 'opacity', 'position', 'overflowX', 'overflowY', 'clip', 'clipPath', 'float', 'zIndex',
                'pointerEvents', 'fontSize', 'fontWeight', 'textDecorationLine', 'textIndent'];
              const look = it => {
                const style = getComputedStyle(it);
                const box = it.getBoundingClientRect();
                seen.push(it.localName,
                  it === document.documentElement ? it.lang : [...it.attributes].map(({ name, value }) => name + '=' + value).join(' '),
                  [...it.childNodes].map(node => node.nodeType === 3 ? node.data : '').join('|'),
                  [box.x, box.y, box.width, box.height].map(it => it.toFixed(1)).join(' '),
                  styles.map(name => style[name]).join(' '), style.backgroundImage === 'none',
                  it.value, it.checked, it.disabled, it.tabIndex);
                [...(it.shadowRoot?.children ?? []), ...it.children].forEach(look);
              };
              look(document.documentElement);
              return seen.join('\\n');
            }""";

    private final Page page;
    private final Set<String> seen = new HashSet<>();

    Axe(Page page) {
        this.page = page;
    }

    /** What axe finds at this look. */
    List<String> look() {
        if (!(boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(SOURCE + "; 0");
        }
        return seen.add((String) page.evaluate(SEEN)) ? apply("tag", RULES) : apply("rule", COLOURS);
    }

    private List<String> apply(String kind, List<String> rules) {
        var results = (Map<?, ?>) page.evaluate(RUN, Map.of("type", kind, "values", rules));
        var looked = list(results, "looked");
        var few = kind.equals("tag") && looked.size() <= 10;
        if (few || !looked.contains("color-contrast")) {
            throw new IllegalStateException("axe saw no page, these of its rules applied: " + looked);
        }
        return list(results, "found");
    }

    private static List<String> list(Map<?, ?> results, String name) {
        var list = (List<?>) Objects.requireNonNull(results.get(name));
        return list.stream().map(String::valueOf).toList();
    }

    private static String source() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
