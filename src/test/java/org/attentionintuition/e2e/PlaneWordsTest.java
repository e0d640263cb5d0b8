package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attentionintuition.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A word in a plane is read at the tip to which a line leads from it, else at the nearest; at another's it would be a wrong number. */
class PlaneWordsTest extends BrowserTest {

    /** How many words were read and how many lines there are, then the words without a line that are not plainly nearest to their own tip. */
    private static final String ASTRAY = """
            plane => {
              const root = plane.shadowRoot;
              const roles = { q: 'query', k: 'key', v: 'value', o: 'output' };
              const tips = [...root.querySelectorAll('.handle, .button')].map(it => {
                const at = it.matches('circle') ? it : it.querySelector('.target');
                return { name: it.getAttribute('aria-label'), x: +at.getAttribute('cx'), y: +at.getAttribute('cy') };
              });
              const far = (box, { x, y }) =>
                Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
              const leaders = [...root.querySelectorAll('[part~=leader]')].map(it => it.getAttribute('d').match(/-?[\\d.]+/g).map(Number));
              const led = (box, { x, y }) => leaders.some(([x1, y1, x2, y2]) => Math.hypot(x2 - x, y2 - y) < 1 && far(box, { x: x1, y: y1 }) < 12);
              const astray = [];
              let read = 0;
              for (const label of root.querySelectorAll('[part~=label]')) {
                const letter = label.querySelector('.letter').textContent;
                const word = label.textContent.trim().slice(letter.length).trim();
                const own = tips.find(it => it.name === `${roles[letter] ?? ''} ${word}`.trim());
                if (!own) {
                  astray.push(`${letter} ${word} has no tip among ${tips.map(it => it.name)}`);
                  continue;
                }
                read++;
                const box = label.getBBox();
                const nearer = led(box, own) ? [] : tips.filter(it => Math.hypot(it.x - own.x, it.y - own.y) > 1 && far(box, it) < far(box, own) + 2);
                nearer.forEach(it => astray.push(`${own.name} stands at ${it.name}`));
              }
              return [read, leaders.length, ...astray];
            }""";

    @ParameterizedTest
    @EnumSource
    void everyWordStandsAtItsOwnArrow(Screen screen) {
        screen.giveTo(page);
        expectComplaint("404"); // one of the pages is not there
        var astray = new ArrayList<String>();
        var read = 0;
        var lines = 0;
        for (var path : Pages.of(book).in(Language.ENGLISH)) {
            open(path);
            new Learner(page, this::awaitRest).skipQuestions();
            awaitRest();
            for (var plane : page.locator(".page vector-plane").all()) {
                if (plane.isVisible()) {
                    var found = (List<?>) plane.evaluate(ASTRAY);
                    read += ((Number) found.getFirst()).intValue();
                    lines += ((Number) found.get(1)).intValue();
                    found.stream().skip(2).forEach(it -> astray.add(path + ": " + it));
                }
            }
        }
        assertThat(read).isGreaterThan(50);
        assertThat(lines).isPositive();
        assertThat(astray).isEmpty();
    }
}
