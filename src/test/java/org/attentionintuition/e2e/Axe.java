package org.attentionintuition.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * axe on one visit of a page. Its rules are applied where there is something new to see.
 *
 * <p>The rules of colours, of all texts whose colours, size and grounds nobody has looked at yet in this run: the same link in the same
 * list, in the next language or one page further, has the same contrast. They take longer than all other rules together.
 *
 * <p>All other rules, whenever the page differs in anything they could read from what they have already seen on this visit: elements with
 * their attributes and texts, shadow trees included, and of each its place, its size and every style that hides, cuts or covers. So a
 * theme that changes colours and nothing else costs no more than its new colours, and one that changes more, or a state that does, gets
 * all rules without anybody having to know.
 */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final int FEW = 20;

    private static final String SOURCE = source();

    /** What the rules find, each with its place, and which of them had anything to look at. */
    private static final String RUN = """
            async ([rules, without]) => {
              const results = await axe.run(document, {
                runOnly: { type: 'tag', values: rules },
                rules: {
                  ...Object.fromEntries(without.map(rule => [rule, { enabled: false }])),
                  'label-content-name-mismatch': { enabled: true }, // an experiment to axe, a must to who speaks to a page (2.5.3)
                },
                resultTypes: ['violations'], elementRef: false, preload: false,
              });
              const looked = [...results.passes, ...results.violations, ...results.incomplete].map(it => it.id);
              const found = results.violations.flatMap(({ id, help, nodes }) =>
                nodes.map(node => `${id} (${help}) at ${node.target}: ${node.html.slice(0, 160)}`));
              return { looked, found };
            }""";

    /** The same of the texts with these numbers in {@link #COLOURED}. */
    private static final String RUN_COLOURS = """
            async ([rules, numbers]) => {
              const include = numbers.map(number => window.texts[number]);
              const results = await axe.run({ include }, {
                runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'], elementRef: false, preload: false,
              });
              const looked = [...results.passes, ...results.violations, ...results.incomplete].map(it => it.id);
              const found = results.violations.flatMap(({ id, help, nodes }) =>
                nodes.map(node => `${id} (${help}) at ${node.target}: ${node.any.map(it => it.message)} ${node.html.slice(0, 160)}`));
              return { looked, found };
            }""";

    /**
     * Of each text that can be seen all that its contrast depends on: its own colour and size, the grounds of everything around it, and of what
     * lies above or below it where it is in the window. The texts themselves stay in {@code window.texts}.
     */
    private static final String COLOURED = """
            () => {
              const texts = [];
              const seen = [];
              const up = it => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host ?? null;
              const ground = it => {
                const style = getComputedStyle(it);
                return [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.mixBlendMode,
                  it.matches(':disabled') || it.getAttribute('aria-disabled') === 'true'].join(' ');
              };
              const grounds = new Map();
              const around = it => {
                if (!grounds.has(it)) {
                  const parent = up(it);
                  grounds.set(it, ground(it) + (parent ? ' < ' + around(parent) : ''));
                }
                return grounds.get(it);
              };
              const within = (it, outer) => it !== null && (it === outer || within(up(it), outer));
              const piled = (x, y, root, pile) => {
                root.elementsFromPoint(x, y).filter(it => !pile.has(it)).forEach(it => {
                  pile.add(it);
                  if (it.shadowRoot) {
                    piled(x, y, it.shadowRoot, pile);
                  }
                });
                return pile;
              };
              const look = it => {
                const box = it.getBoundingClientRect();
                const speaks = [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '')
                  || it.matches('input, select, textarea');
                if (speaks && box.width > 1 && box.height > 1 && it.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
                  const style = getComputedStyle(it);
                  const pile = [...piled(box.x + box.width / 2, box.y + box.height / 2, document, new Set())];
                  const strange = pile.filter(other => !within(it, other) && !within(other, it)).map(ground);
                  texts.push(it);
                  seen.push([style.color, style.webkitTextFillColor, style.fontSize, style.fontWeight, style.textShadow,
                    style.textDecorationLine, it.matches('a, button'), pile.includes(it), around(it), ...strange].join(' | '));
                }
                [...(it.shadowRoot?.children ?? []), ...it.children].forEach(look);
              };
              look(document.body);
              window.texts = texts;
              return seen;
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

    /** What {@link #COLOURED} says of all texts that were looked at in this run, on any page. */
    private static final Set<String> COLOURED_BEFORE = new HashSet<>();

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
        var found = new ArrayList<String>();
        if (seen.add((String) page.evaluate(SEEN))) {
            var results = (Map<?, ?>) page.evaluate(RUN, List.of(RULES, COLOURS));
            require(list(results, "looked").size() > 10, results);
            found.addAll(list(results, "found"));
        }
        var fresh = fresh((List<?>) page.evaluate(COLOURED));
        if (!fresh.isEmpty()) {
            var results = (Map<?, ?>) page.evaluate(RUN_COLOURS, List.of(COLOURS, fresh));
            var few = fresh.size() < FEW; // perhaps disabled, which no rule of contrast looks at
            require(few || list(results, "looked").contains("color-contrast"), results);
            found.addAll(list(results, "found"));
        }
        return found;
    }

    /** The numbers of those that are unlike all before. */
    private static List<Integer> fresh(List<?> coloured) {
        if (coloured.isEmpty()) {
            throw new IllegalStateException("axe saw no text");
        }
        synchronized (COLOURED_BEFORE) {
            return IntStream.range(0, coloured.size())
                    .filter(it -> COLOURED_BEFORE.add(String.valueOf(coloured.get(it))))
                    .boxed()
                    .toList();
        }
    }

    private static void require(boolean looked, Map<?, ?> results) {
        if (!looked) {
            throw new IllegalStateException("axe saw no page, these of its rules applied: " + list(results, "looked"));
        }
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
