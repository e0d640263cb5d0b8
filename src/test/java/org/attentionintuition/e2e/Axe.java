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
import java.util.stream.IntStream;

/**
 * axe on one visit of a page. Its rules are applied where there is something new to see.
 *
 * <p>The rules of colours, to all texts whose colours, size and grounds nobody has looked at yet in this run: the same link in the same
 * list, in the next language or one page further, has the same contrast.
 *
 * <p>The rule of the sizes of targets, to all that are smaller than it asks for, or lie across another: of any other axe finds after a long
 * search of its neighbours that it is large enough. These two take longer than all other rules together.
 *
 * <p>This one and all other rules, whenever the page differs in anything they could read from what they have already seen on this visit: elements with
 * their attributes and texts, shadow trees included, and of each its place, its size and every style that hides, cuts or covers. So a
 * theme that changes colours and nothing else costs no more than its new colours, and one that changes more, or a state that does, gets
 * all rules without anybody having to know.
 */
final class Axe {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final int FEW = 20;

    private static final String SOURCE = source();

    /**
     * What the rules find, each with its place, and which of them had anything to look at. Those of colours look at the texts with these
     * numbers in {@link #COLOURED}, and within them.
     */
    private static final String RUN = """
            async ([runOnly, colours, numbers]) => {
              const up = it => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host ?? null;
              const fresh = new Set(numbers.map(number => window.texts[number]));
              const isFresh = it => it !== null && (fresh.has(it) || isFresh(up(it)));

              const focusable = [];
              const gather = it => {
                if (it.tabIndex >= 0 || it.hasAttribute('tabindex')) {
                  focusable.push({ it, box: it.getBoundingClientRect() });
                }
                [...(it.shadowRoot?.children ?? []), ...it.children].forEach(gather);
              };
              gather(document.documentElement);
              const across = (one, other) =>
                one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
              const isRoomy = ({ it, box }) => box.width >= 24 && box.height >= 24
                && !focusable.some(other => other.it !== it && across(box, other.box));
              const roomy = new Set(focusable.filter(isRoomy).map(({ it }) => it));

              const only = (id, looksAt) => {
                const rule = axe._audit.rules.find(it => it.id === id);
                rule.matchesAnywhere ??= rule.matches;
                rule.matches = (it, ...further) => looksAt(it) && rule.matchesAnywhere(it, ...further);
              };
              colours.forEach(id => only(id, isFresh));
              only('target-size', it => !roomy.has(it));
              const results = await axe.run(document, {
                runOnly,
                rules: {
                  ...Object.fromEntries(colours.map(id => [id, { enabled: fresh.size > 0 }])),
                  'label-content-name-mismatch': { enabled: true }, // an experiment to axe, a must to who speaks to a page (2.5.3)
                },
                resultTypes: ['violations'], elementRef: false, preload: false,
              });
              const looked = [...results.passes, ...results.violations, ...results.incomplete].map(it => it.id);
              const found = results.violations.flatMap(({ id, help, nodes }) =>
                nodes.map(node => `${id} (${help}) at ${node.target}: ${node.any.map(it => it.message)} ${node.html.slice(0, 160)}`));
              return { looked, found };
            }""";

    /**
     * Of each text that can be seen all that its contrast depends on: its own colour and size, the grounds of everything around it, and of what
     * else is painted where its middle is. The texts themselves stay in {@code window.texts}.
     */
    private static final String COLOURED = """
            () => {
              const texts = [];
              const painted = []; // all that could lie over or under a text
              const up = it => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host ?? null;
              const within = (it, outer) => it !== null && (it === outer || within(up(it), outer));
              const ground = (it, { backgroundColor, backgroundImage, opacity, filter, mixBlendMode }) => {
                const colour = /^rgba.* 0\\)$/.test(backgroundColor) ? 'clear' : backgroundColor;
                const all = [colour, backgroundImage, opacity, filter, mixBlendMode,
                  it.matches('img, svg, canvas, video'), it.matches(':disabled') || it.getAttribute('aria-disabled') === 'true'].join(' ');
                return all === 'clear none 1 none normal false false' ? '' : all + ' < ';
              };
              const grounds = new Map(); // of each element, its own and those around it
              const around = it => it === null ? '' : grounds.get(it) ?? around(up(it)); // a slot has none of its own
              const look = it => {
                const style = getComputedStyle(it);
                const box = it.getBoundingClientRect();
                const own = ground(it, style);
                grounds.set(it, own + around(up(it)));
                if (own !== '' && style.opacity !== '0') {
                  painted.push({ it, box, own });
                }
                const speaks = [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '')
                  || it.matches('input, select, textarea');
                if (speaks && box.width > 1 && box.height > 1 && it.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
                  texts.push({ it, x: box.x + box.width / 2, y: box.y + box.height / 2, own: [style.color, style.webkitTextFillColor, style.fontSize,
                    style.fontWeight, style.textShadow, style.textDecorationLine, it.matches('a, button'), grounds.get(it)].join(' | ') });
                }
                [...(it.shadowRoot?.children ?? []), ...it.children].forEach(look);
              };
              look(document.documentElement);
              window.texts = texts.map(({ it }) => it);
              return texts.map(({ it, x, y, own }) => own + ' | ' + painted
                .filter(({ box }) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)
                .filter(other => !within(it, other.it) && !within(other.it, it))
                .map(other => other.own).join(''));
            }""";

    /** A digest of all that a rule could read but colours. The theme itself stands on the root. */
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
              return crypto.subtle.digest('SHA-256', new TextEncoder().encode(seen.join('\\n'))).then(it => new Uint8Array(it).join());
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
        var isNew = seen.add((String) page.evaluate(SEEN));
        var fresh = fresh((List<?>) page.evaluate(COLOURED));
        if (!isNew && fresh.isEmpty()) {
            return List.of();
        }
        var rules = isNew ? Map.of("type", "tag", "values", TAGS) : Map.of("type", "rule", "values", COLOURS);
        var results = (Map<?, ?>) page.evaluate(RUN, List.of(rules, COLOURS, fresh));
        var looked = list(results, "looked");
        var few = fresh.size() < FEW; // perhaps disabled, which no rule of contrast looks at
        if ((isNew && looked.size() <= 10) || !(few || looked.contains("color-contrast"))) {
            throw new IllegalStateException("axe saw no page, these of its rules applied: " + looked);
        }
        return list(results, "found");
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
