package org.attentionintuition.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The contrast of every text with what it is painted on (WCAG 2.2, 1.4.3), axe's own verdict aside: axe leaves a text undecided that another
 * box lies over, or that is a single sign. Here the ground is found in the pile of boxes at the middle of each line of the text, in the
 * order in which they are painted, and laid one upon the other as far as they are seen through.
 */
final class Contrast {

    /**
     * Texts with less than 4.5, or 3 where letters are large; and how many were decided. Exempt, as the criterion has it: what cannot be used,
     * and what cannot be seen. A ground that is a picture is told of as too little, since nobody has computed it.
     */
    private static final String DECIDE = """
            () => {
              const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
              canvas.canvas.width = canvas.canvas.height = 1;
              const colours = new Map();
              const colour = text => { // as red, green, blue and how much of it there is, 0 to 1
                if (!colours.has(text)) {
                  canvas.clearRect(0, 0, 1, 1);
                  canvas.fillStyle = text;
                  canvas.fillRect(0, 0, 1, 1);
                  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
                  colours.set(text, [red / 255, green / 255, blue / 255, alpha / 255]);
                }
                return colours.get(text);
              };
              const over = ([...top], ground) => [0, 1, 2].map(i => top[3] * top[i] + (1 - top[3]) * ground[i]);
              const linear = it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4;
              const luminance = it => 0.2126 * linear(it[0]) + 0.7152 * linear(it[1]) + 0.0722 * linear(it[2]);
              const up = it => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host ?? null;
              const around = it => { const all = []; for (let at = it; at; at = up(at)) all.push(at); return all; };
              const shares = new Map();
              const seenThrough = it => {
                if (it === null) return 1;
                if (!shares.has(it)) shares.set(it, Number(getComputedStyle(it).opacity) * seenThrough(up(it)));
                return shares.get(it);
              };
              const roots = [document];
              for (let i = 0; i < roots.length; i++) {
                roots[i].querySelectorAll('*').forEach(it => it.shadowRoot && roots.push(it.shadowRoot));
              }
              // Where a pointer goes through, the eye does not.
              const touchable = new CSSStyleSheet();
              touchable.replaceSync('* { pointer-events: auto !important }');
              roots.forEach(root => root.adoptedStyleSheets = [...root.adoptedStyleSheets, touchable]);
              const pile = (x, y, root = document) => root.elementsFromPoint(x, y)
                .filter(it => it.getRootNode() === root)
                .flatMap(it => it.shadowRoot ? [...pile(x, y, it.shadowRoot), it] : [it]);
              const painted = new Map();
              const paint = it => {
                if (!painted.has(it)) {
                  painted.set(it, painting(it));
                }
                return painted.get(it);
              };
              const painting = it => {
                const style = getComputedStyle(it);
                const shape = it instanceof SVGElement && it.localName !== 'svg';
                const filled = it.matches('rect, circle, ellipse, polygon') && style.fill !== 'none';
                const [red, green, blue, alpha] = shape ? (filled ? colour(style.fill) : [0, 0, 0, 0]) : colour(style.backgroundColor);
                return { picture: !shape && style.backgroundImage !== 'none',
                  colour: [red, green, blue, alpha * seenThrough(it) * (shape ? Number(style.fillOpacity) : 1)] };
              };
              const lines = it => {
                if (it.matches('input:not([type=range], [type=radio], [type=checkbox]), select, textarea')) {
                  return [it.getBoundingClientRect()];
                }
                return [...it.childNodes].filter(node => node.nodeType === 3 && node.data.trim() !== '').flatMap(node => {
                  const range = document.createRange();
                  range.selectNodeContents(node);
                  return [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1);
                });
              };
              const found = [];
              let decided = 0;
              const decide = (it, box) => {
                const pileHere = pile(box.x + box.width / 2, box.y + box.height / 2);
                const place = pileHere.indexOf(it);
                if (place < 0 || pileHere.slice(0, place).some(other => paint(other).colour[3] === 1 && !around(other).includes(it))) {
                  return; // outside a frame that scrolls, or under what sticks to an edge
                }
                const below = [];
                for (const other of pileHere.slice(place)) {
                  const { picture, colour: coloured } = paint(other);
                  if (picture && below.every(it => it[3] < 1) && !other.matches('input[type=range]')) {
                    found.push('a picture under ' + name(it));
                    return;
                  }
                  below.push(coloured);
                }
                const canvasColour = colour(getComputedStyle(document.documentElement).backgroundColor);
                const ground = below.reverse().reduce((under, coloured) => over(coloured, under), canvasColour[3] > 0 ? canvasColour : [1, 1, 1]);
                const style = getComputedStyle(it);
                const [red, green, blue, alpha] = colour(it instanceof SVGElement ? style.fill : style.webkitTextFillColor);
                const ink = over([red, green, blue, alpha * seenThrough(it)], ground);
                const veils = pileHere.slice(0, place).filter(other => !around(other).includes(it)).map(other => paint(other).colour).reverse();
                const veiled = colour => veils.reduce((under, veil) => over(veil, under), colour);
                const [dark, bright] = [luminance(veiled(ink)), luminance(veiled(ground))].sort((a, b) => a - b);
                const contrast = (bright + 0.05) / (dark + 0.05);
                const size = parseFloat(style.fontSize);
                const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
                decided++;
                if (contrast < (large ? 3 : 4.5) - 0.005) {
                  found.push(`${contrast.toFixed(2)} of ${style.color} on ${ground.map(it => Math.round(255 * it))}: ${name(it)}`);
                }
              };
              const name = it => {
                const part = it.getAttribute('part') ?? it.getAttribute('class') ?? '';
                return `${around(it).map(at => at.localName).slice(0, 4).reverse().join(' ')} ${part} “${it.textContent.trim().slice(0, 40)}”`;
              };
              const useless = it => around(it).some(at => at.matches(':disabled, [aria-disabled=true], [inert]'));
              roots.forEach(root => root.querySelectorAll('*').forEach(it => {
                if (it.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !useless(it)) {
                  lines(it).slice(0, 3).forEach(box => decide(it, box));
                }
              }));
              roots.forEach(root => root.adoptedStyleSheets = root.adoptedStyleSheets.filter(it => it !== touchable));
              return { found: [...new Set(found)], decided };
            }""";

    private Contrast() {}

    /**
     * The texts of a page that stand out too little. Only what lies in the window is decided: make it as high as the page.
     *
     * @throws IllegalStateException when there was hardly a text to decide
     */
    static List<String> tooLittle(Page page) {
        var result = (Map<?, ?>) page.evaluate(DECIDE);
        if (((Number) Objects.requireNonNull(result.get("decided"))).intValue() < 2) {
            throw new IllegalStateException("hardly a text was seen: " + result);
        }
        var found = (List<?>) Objects.requireNonNull(result.get("found"));
        return found.stream().map(it -> "contrast " + it).toList();
    }
}
