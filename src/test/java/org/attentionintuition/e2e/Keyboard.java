package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** A reader without a pointer: goes from stop to stop, and expects of each that it can be seen, is not covered and shows the focus. */
final class Keyboard {

    private static final int MOST_TABS = 250;

    /** What has the focus, through all shadow roots. */
    private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              const path = [];
              while (at) { path.push(at); at = at.shadowRoot?.activeElement; }
              const last = path.at(-1) ?? document.body;
              const box = last.getBoundingClientRect();
              const up = it => it.assignedSlot ?? it.parentNode ?? it.host; // as it is laid out
              const within = (it, other) => { for (let at = it; at; at = up(at)) if (at === other) return true; return false; };
              const hit = (x, y) => {
                let found = document.elementFromPoint(x, y);
                for (let inner; found?.shadowRoot && (inner = found.shadowRoot.elementFromPoint(x, y)) && inner !== found;) found = inner;
                return found;
              };
              const uncovered = [0.1, 0.5, 0.9].some(across => [0.2, 0.5, 0.8].some(down => {
                const found = hit(box.left + across * box.width, box.top + down * box.height);
                return found && (within(found, last.parentElement ?? last) || within(last, found));
              }));
              return [
                path.map(it => it.localName + (it.className?.baseVal ?? it.className ? '.' + String(it.className?.baseVal ?? it.className).trim().replaceAll(/\\\\s+/g, '.') : '')).join(' > '),
                (last.getAttribute('aria-label') ?? path.findLast(it => it.textContent.trim())?.textContent ?? '').trim().slice(0, 80),
                path.map(it => it.closest('[id]')?.id ?? '').join(' '),
                String(box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth),
                String(uncovered),
                String(last.getAttribute('aria-valuetext') ?? last.value ?? ''),
              ];
            }""";

    /**
     * The stop before this one if it looks as it did when it had the focus, empty if it does not; keeps how this one looks. What is looked at is what
     * has the focus with all within it, three boxes around it, and the component that it is a part of: components show the focus on some part of theirs.
     */
    private static final String LEFT = """
            () => {
              const up = it => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host ?? null; // as it is laid out
              const lines = ['outlineStyle', 'outlineWidth', 'outlineColor', 'outlineOffset', 'boxShadow', 'backgroundColor', 'backgroundImage',
                'borderTopColor', 'borderTopWidth', 'borderBottomColor', 'borderBottomWidth', 'color', 'textDecorationLine', 'textDecorationThickness',
                'stroke', 'strokeWidth', 'fill', 'opacity', 'top'];
              const looks = it => [null, '::before', '::after'].map(part => {
                const style = getComputedStyle(it, part);
                // A line of no style has a colour, too. The thumb of a slider no style tells of; a picture does, in TwoPagesByKeyboardTest.
                return lines.map(line => line.startsWith('outline') && style.outlineStyle === 'none' ? '' : style[line]).join(' ')
                  + (it.type === 'range' && it.matches(':focus-visible'));
              }).join(' | ');
              const look = it => {
                const chain = [];
                for (let at = it; at && chain.length < 7; at = up(at)) chain.push(at);
                const component = chain.find(at => at.localName.startsWith('vaadin-') && at.shadowRoot);
                return [...it.querySelectorAll('*'), ...chain.slice(0, 4), ...(component ? [component, ...component.shadowRoot.querySelectorAll('*')] : [])]
                  .map(looks).join('\\n');
              };
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              const left = window.focusedBefore;
              window.focusedBefore = at && at !== document.body ? { it: at, look: look(at) } : undefined;
              return left && left.it !== at && left.it.isConnected && look(left.it) === left.look
                ? left.it.getRootNode().host?.localName + ' ' + left.it.outerHTML.slice(0, 200) : '';
            }""";

    /**
     * Where the focus is.
     *
     * @param within ids around it
     * @param value of a slider
     */
    record Focus(String what, String text, String within, boolean seen, boolean uncovered, String value) {

        boolean nowhere() {
            return what.startsWith("body") || what.startsWith("html") || what.isEmpty();
        }
    }

    interface Wanted {
        boolean is(Focus focus);
    }

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void press(String key, int times) {
        for (int i = 0; i < times; i++) {
            press(key);
        }
    }

    /** Goes on with the tabulator until something has the focus. */
    Focus tabTo(String name, Wanted wanted) {
        return go("Tab", name, wanted);
    }

    /** Goes back. */
    Focus backTo(String name, Wanted wanted) {
        return go("Shift+Tab", name, wanted);
    }

    private Focus go(String key, String name, Wanted wanted) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            press(key);
            var focus = focused();
            check(focus, name);
            assertThat(page.evaluate(LEFT))
                    .as("looks the same with the focus and without, on the way to %s", name)
                    .isEqualTo("");
            if (wanted.is(focus)) {
                return focus;
            }
        }
        throw new AssertionError("The keyboard does not reach " + name);
    }

    void check(Focus focus, String name) {
        if (focus.nowhere()) {
            return;
        }
        assertThat(focus.seen())
                .as("%s can be seen on the way to %s", focus, name)
                .isTrue();
        assertThat(focus.uncovered())
                .as("%s is not covered on the way to %s", focus, name)
                .isTrue();
    }

    boolean inBlock(String id) {
        return (boolean) page.evaluate("id => document.getElementById(id).contains(document.activeElement)", id);
    }

    @SuppressWarnings("unchecked")
    Focus focused() {
        var it = (List<String>) page.evaluate(FOCUSED);
        return new Focus(
                it.get(0),
                it.get(1),
                it.get(2),
                it.get(3).equals("true"),
                it.get(4).equals("true"),
                it.get(5));
    }
}
