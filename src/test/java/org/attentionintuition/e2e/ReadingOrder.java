package org.attentionintuition.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The stops of the focus as they lie on the page (WCAG 2.2, 2.4.3), in the order in which they come. One reads down a column, then goes on at the top of
 * the column to the right of it, or below all columns.
 */
record ReadingOrder(List<Stop> stops) {

    /** Keeps what has the focus. */
    static final String KEEP = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              (window.stops ??= []).push(at);
            }""";

    /** Where all of them lie when nothing sticks to an edge or is scrolled away. The arrows of a plane lie where they point: the plane counts for them. */
    private static final String MEASURE = """
            () => {
              for (const it of document.querySelectorAll('*')) {
                const style = getComputedStyle(it);
                if (style.position === 'sticky') it.style.position = 'static';
                if (style.overflowY === 'auto' && style.maxHeight !== 'none') it.style.maxHeight = 'none';
              }
              scrollTo(0, 0);
              const around = (it, what) => { for (let at = it; at; at = at.parentElement ?? at.getRootNode().host) if (at.matches(what)) return at; return null; };
              return window.stops.map(it => {
                const box = (around(it, 'vector-plane') ?? it).getBoundingClientRect();
                return {
                  name: (it.getAttribute('aria-label') ?? it.textContent.trim().slice(0, 40)) + ' (' + it.localName + ')',
                  lab: around(it, '.lab')?.id ?? '',
                  part: around(it, '.controls') ? 'controls' : around(it, 'softmax-bars') ? 'bars' : '',
                  left: box.left + 0.001, top: box.top + 0.001, right: box.right + 0.001, bottom: box.bottom + 0.001,
                };
              });
            }""";

    /** A box that can have the focus. */
    record Stop(String name, String lab, String part, double left, double top, double right, double bottom) {

        private boolean standsBeside(Stop text) {
            return !lab.isEmpty() && text.lab.isEmpty() && text.right <= left + 1;
        }

        /** Whether who reads would have come by the other one earlier. */
        private boolean isReadAfter(Stop next) {
            var above = next.bottom <= top + 1;
            var columnToTheRight = next.left >= right - 1;
            var inOneLine = Math.min(bottom, next.bottom) - Math.max(top, next.top)
                    > Math.min(bottom - top, next.bottom - next.top) / 2;
            return (above && !columnToTheRight) || (inOneLine && next.right <= left + 1);
        }
    }

    /** From one stop to one that lies before it. */
    record StepBack(Stop from, Stop to) {

        String labBefore() {
            return from.lab;
        }

        String lab() {
            return to.lab;
        }

        boolean fromControlsToBars() {
            return from.part.equals("controls") && to.part.equals("bars");
        }
    }

    /** What was kept on this page. */
    static ReadingOrder of(Page page) {
        return new ReadingOrder(((List<?>) page.evaluate(MEASURE))
                .stream().map(it -> stop((Map<?, ?>) it)).toList());
    }

    List<StepBack> stepsBack() {
        return IntStream.range(1, stops.size())
                .mapToObj(i -> new StepBack(before(i), stops.get(i)))
                .filter(step -> step.from.isReadAfter(step.to))
                .toList();
    }

    /** A figure stands beside the text, which goes on in its own column, where it was left. */
    private Stop before(int i) {
        var next = stops.get(i);
        var left = i - 1;
        while (left > 0 && stops.get(left).standsBeside(next)) {
            left--;
        }
        return stops.get(left);
    }

    private static Stop stop(Map<?, ?> it) {
        return new Stop(
                String.valueOf(it.get("name")),
                String.valueOf(it.get("lab")),
                String.valueOf(it.get("part")),
                number(it, "left"),
                number(it, "top"),
                number(it, "right"),
                number(it, "bottom"));
    }

    private static double number(Map<?, ?> it, String name) {
        return Double.parseDouble(String.valueOf(it.get(name)));
    }
}
