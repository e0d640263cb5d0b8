import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { written } from '../shared/foreign.js';
import { Instrument } from '../shared/instrument.js';
import { weight } from '../shared/numbers.js';

export interface SmallRow {
  /** The word that asks. */
  readonly query: string;
  readonly words: readonly string[];
  readonly weights: readonly number[];
}

const HEIGHT = 40;
const STEP = 10;

/**
 * A row of attention among many: a column for each key, as high as its weight (the full height is 1), and the largest with its number. It
 * is for comparing rows, not for reading one; whoever wants to read opens it.
 *
 * | property | type       | meaning |
 * |----------|------------|---------|
 * | `row`    | `SmallRow` | what is shown |
 * | `foreign` | `Foreign` | what words are written in that are not the page's |
 *
 * | part     | what |
 * |----------|------|
 * | `column` | a key's column |
 * | `leader` | the word with the largest weight, and the weight |
 *
 * Custom properties: the tokens of styles/tokens.css.
 */
@customElement('small-bars')
export class SmallBars extends Instrument {
  static override readonly styles = css`
    :host { display: block; }
    svg { display: block; height: 3.5rem; overflow: visible; width: 100%; }
    line { stroke: var(--ai-line-strong); stroke-width: 1; vector-effect: non-scaling-stroke; }
    rect { fill: var(--ai-weight); }
    .leader { color: var(--ai-ink); font-size: var(--ai-text-s); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    .quiet { color: var(--ai-ink-quiet); }
  `;

  @property({ attribute: false }) row: SmallRow | undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (this.row === undefined) {
      return nothing;
    }
    const { query, words, weights } = this.row;
    const high = Math.max(1, ...weights);
    const low = Math.min(0, ...weights);
    const y = (value: number): number => (HEIGHT * (high - value)) / (high - low);
    const first = weights.indexOf(Math.max(...weights));
    return html`
      <svg viewBox="0 0 ${words.length * STEP} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        ${weights.map((it, index) => svg`<rect part="column" x=${index * STEP + 1} width=${STEP - 2} y=${y(Math.max(0, it))} height=${Math.abs(y(it) - y(0))}></rect>`)}
        <line x1="0" x2=${words.length * STEP} y1=${y(0)} y2=${y(0)}></line>
      </svg>
      <div class="leader" part="leader"><span class="quiet">${written(query, this.foreign.queries)} →</span> ${written(words[first] ?? '', this.foreign.keys)} ${weight(weights[first] ?? 0)}</div>
    `;
  }
}
