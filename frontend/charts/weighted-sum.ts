import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Unhurried } from '../shared/after-paint.js';
import { marked } from '../shared/foreign.js';
import { instrument } from '../shared/instrument.js';
import { fixed, weight } from '../shared/numbers.js';
import { nextIndex } from '../shared/roving.js';
import { scale, type Scale } from '../shared/scales.js';
import { words } from '../shared/words.js';
import { styles } from './weighted-sum.styles.js';

export interface Sum {
  readonly caption: string;
  /** Names of the value's components. */
  readonly components: readonly string[];
  readonly parts: readonly Part[];
  readonly output: readonly number[];
}

export interface Part {
  readonly word: string;
  readonly weight: number;
  readonly value: readonly number[];
  readonly weighted: readonly number[];
}

/** The row after the last key is the output. */
export type LedgerOpen = CustomEvent<{ row: number; component: number }>;

/** Where a bar begins and ends, in data. */
interface Step {
  readonly from: number;
  readonly to: number;
}

/**
 * The output of one query as what it is: for each key its weight, its value and their product. In each component the bars of the
 * products stand like stairs: each begins where the one above ended, to the right for a positive product and to the left (hollow)
 * for a negative one, and the last ends where the output's bar ends.
 *
 * To a screen reader a table; numbers that can be asked about are buttons with one tab stop: arrow keys, Home and End move.
 *
 * | property | type      | meaning |
 * |----------|-----------|---------|
 * | `sum`    | `Sum`     | what is shown |
 * | `traced` | `boolean` | whether products and output can be asked how they came about |
 * | `foreign` | `Foreign` | what words are written in that are not the page's |
 *
 * | event         | detail    | when |
 * |---------------|-----------|------|
 * | `ledger-open` | `{row, component}` | a product of the key at this row, or in the row below a component of the output, was asked how it came about |
 *
 * | part           | what |
 * |----------------|------|
 * | `caption`      | the caption |
 * | `row`          | a key's row |
 * | `weight`       | a printed weight |
 * | `contribution` | a printed product of weight and value |
 * | `output`       | a printed component of the output |
 * | `stair`        | the bars of a product or of the output |
 *
 * Custom properties: the tokens of styles/tokens.css.
 */
@customElement('weighted-sum')
export class WeightedSum extends Unhurried {
  @property({ attribute: false }) sum: Sum | undefined;
  @property({ type: Boolean }) traced = false;

  @state() private focused = -1;

  protected override render(): TemplateResult | typeof nothing {
    if (this.sum === undefined) {
      return nothing;
    }
    const { caption, components, parts, output } = this.sum;
    const stairs = components.map((_, component) => stairsOf(parts, component));
    const place = placeOf(stairs, output);
    return html`
      ${caption === '' ? nothing : html`<div class="caption" part="caption" id="caption">${marked(caption, this.foreign)}</div>`}
      <div class="scroller">
        <table aria-labelledby=${caption === '' ? nothing : 'caption'}>
          <thead>
            <tr>
              <th scope="col" rowspan="2"><span class="letter" aria-hidden="true">k</span> ${words.key}</th>
              <th scope="col" rowspan="2" class="number">${words.weight}</th>
              ${components.map(name => html`<th scope="colgroup" colspan="2" class="component">${name}</th>`)}
            </tr>
            <tr>
              ${components.map(
                () => html`<th scope="col" class="number value first"><span class="letter" aria-hidden="true">v</span> ${words.value}</th>
                  <th scope="col" class="products">${words.contribution}</th>`,
              )}
            </tr>
          </thead>
          <tbody @keydown=${this.onKey}>
            ${parts.map(
              (part, row) => html`<tr part="row">
                <th scope="row" class="key" lang=${this.foreign.keys || nothing}>${part.word}</th>
                <td class="number" part="weight">${weight(part.weight)}</td>
                ${components.map(
                  (_, component) => html`<td class="number value first">${fixed(part.value[component], 2)}</td>
                    <td class="product">
                      ${this.number('contribution', fixed(part.weighted[component], 2), row, component)}${stair(place, stairs[component]![row]!)}
                    </td>`,
                )}
              </tr>`,
            )}
          </tbody>
          <tfoot @keydown=${this.onKey}>
            <tr>
              <th scope="row" colspan="2"><span class="letter" aria-hidden="true">o</span> ${words.output}</th>
              ${output.map(
                (value, component) => html`<td class="first"></td>
                  <td class="product">${this.number('output', fixed(value, 2), parts.length, component)}${stair(place, { from: 0, to: value })}</td>`,
              )}
            </tr>
          </tfoot>
        </table>
      </div>
    `;
  }

  private number(part: 'contribution' | 'output', printed: string, row: number, component: number): TemplateResult {
    const { components, parts } = this.sum!;
    if (!this.traced) {
      return html`<span part=${part}>${printed}</span>`;
    }
    const name = row < parts.length ? `${words.contribution} ${parts[row]!.word}` : words.output;
    const place = row * components.length + component;
    return html`<button
      type="button"
      part=${part}
      title=${words.stepByStep}
      tabindex=${place === this.tabStop() ? 0 : -1}
      aria-label=${`${printed}, ${name}, ${components[component]}: ${words.stepByStep}`}
      @focus=${() => (this.focused = place)}
      @click=${() => this.dispatchEvent(new CustomEvent('ledger-open', { detail: { row, component } }) satisfies LedgerOpen)}
    >
      ${printed}
    </button>`;
  }

  /** Counted row by row; to begin with the first number of the output. */
  private tabStop(): number {
    const { components, parts } = this.sum!;
    return this.focused >= 0 && this.focused < components.length * (parts.length + 1) ? this.focused : components.length * parts.length;
  }

  private onKey(event: KeyboardEvent): void {
    const across = this.sum!.components.length;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('button');
    const step = { ArrowDown: across, ArrowUp: -across }[event.key];
    const next = step === undefined ? nextIndex(event.key, this.focused, buttons.length) : this.focused + step;
    if (buttons[next] !== undefined) {
      event.preventDefault();
      buttons[next].focus();
    }
  }

  static override styles = [instrument, styles];
}

/** Each product's bar begins where the one before ended. */
function stairsOf(parts: readonly Part[], component: number): Step[] {
  let end = 0;
  return parts.map(part => {
    const from = end;
    end += part.weighted[component] ?? 0;
    return { from, to: end };
  });
}

/** All components share one scale, with zero on it. */
function placeOf(stairs: readonly (readonly Step[])[], output: readonly number[]): Scale {
  const ends = [0, ...output, ...stairs.flat().map(step => step.to)];
  const min = Math.min(...ends);
  const max = Math.max(...ends);
  return scale({ min, max: max > min ? max : min + 1, log: false }, 1, 99);
}

function stair(place: Scale, { from, to }: Step): TemplateResult {
  const start = place(Math.min(from, to));
  const width = place(Math.max(from, to)) - start;
  return html`<svg part="stair" aria-hidden="true">
    ${svg`<line x1="${place(0)}%" x2="${place(0)}%" y1="0" y2="100%"></line>
      <line class="link" x1="${place(from)}%" x2="${place(from)}%" y1="0" y2="58%"></line>
      <line class="link" x1="${place(to)}%" x2="${place(to)}%" y1="58%" y2="100%"></line>
      <rect class=${to < from ? 'negative' : ''} x="${start.toFixed(2)}%" y="30%" width="${width.toFixed(2)}%" height="40%"></rect>`}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'weighted-sum': WeightedSum;
  }
}
