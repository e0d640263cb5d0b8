import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { customProperties } from '../shared/custom-properties.js';
import { instrument } from '../shared/instrument.js';
import { clamp, fixed, weight } from '../shared/numbers.js';
import { nextIndex, tabStop } from '../shared/roving.js';
import { words } from '../shared/words.js';
import { styles } from './softmax-bars.styles.js';

export interface Bars {
  readonly caption: string;
  /** The word that asks. */
  readonly query: string;
  readonly bars: readonly Bar[];
  readonly sum: number;
  /** Index of a key, or −1 where keys are not to be chosen. */
  readonly chosen: number;
  /** Weights to compare with, one for each bar. */
  readonly beside: Beside | null;
}

export interface Beside {
  readonly name: string;
  readonly weights: readonly number[];
}

export interface Bar {
  readonly word: string;
  readonly score: number;
  readonly weight: number;
  /** False where the causal mask hides the key. */
  readonly visible: boolean;
}

export type KeySelect = CustomEvent<{ index: number }>;

/**
 * One query's row of attention: for each key its score, a bar as long as its weight (the full width is 1), and the weight; below, the
 * same bars end to end, which fill exactly the width of 1.
 *
 * To a screen reader a table. Its row headers are buttons with one tab stop: arrow keys, Home and End move, Enter and Space
 * choose; a click anywhere in a row chooses it.
 *
 * | property | type   | meaning |
 * |----------|--------|---------|
 * | `bars`   | `Bars` | what is shown |
 *
 * | event        | detail    | when |
 * |--------------|-----------|------|
 * | `key-select` | `{index}` | a key was chosen |
 *
 * | part      | what |
 * |-----------|------|
 * | `caption` | the caption with the word that asks |
 * | `row`     | a key's row |
 * | `word`    | a key's word |
 * | `weight`  | a printed weight |
 * | `score`   | a printed score |
 * | `bar`     | the shape as long as the weight |
 * | `stack`   | all bars end to end |
 * | `sum`     | the printed sum |
 * | `beside`  | a printed weight to compare with |
 * | `mark`    | where that weight ends on the bar's track |
 *
 * Custom properties: the tokens of styles/tokens.css.
 */
@customElement('softmax-bars')
export class SoftmaxBars extends LitElement {
  @property({ attribute: false }) bars: Bars | undefined;

  @state() private focused = -1;

  protected override render(): TemplateResult | typeof nothing {
    if (this.bars === undefined) {
      return nothing;
    }
    const { caption, query, bars, sum, chosen, beside } = this.bars;
    const longest = Math.max(4, ...bars.map(bar => bar.word.length));
    return html`
      <table class=${chosen < 0 ? 'fixed' : ''} ${customProperties({ '--letters': Math.min(longest, 14) })}>
        <caption>
          <div class="caption" part="caption">
            <span>${caption}</span>
            ${query === '' ? nothing : html`<span class="quiet"><span class="asker"><span class="letter">q</span> ${query}</span> ${words.asks}</span>`}
          </div>
        </caption>
        <colgroup><col class="word" /><col class="score" /><col /><col class="weight" />${beside ? html`<col class="weight" />` : nothing}</colgroup>
        <thead>
          <tr>
            <th scope="col"><span class="letter">k</span> ${words.key}</th>
            <th scope="col" class="number" id="score">${words.score}</th>
            <th scope="colgroup" colspan="2" class="number" id="weight">${words.weight}</th>
            ${beside ? html`<th scope="col" class="number" id="beside">${beside.name}</th>` : nothing}
          </tr>
        </thead>
        <tbody @keydown=${this.onKey}>${bars.map((bar, index) => this.row(bar, index))}</tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="2" class="number">${words.sum}</th>
            <td class="track" aria-hidden="true">${this.stack(bars)}</td>
            <td class="number" part="sum">${weight(sum)}</td>
            ${beside ? html`<td></td>` : nothing}
          </tr>
        </tfoot>
      </table>
    `;
  }

  private row({ word, score, weight: share, visible }: Bar, index: number): TemplateResult {
    const { chosen, beside } = this.bars!;
    const other = beside?.weights[index];
    return html`
      <tr part="row" class=${rowClass(index === chosen, visible)} @click=${() => this.choose(index)}>
        <th scope="row" part="word">
          ${chosen < 0 ? word : this.button(word, index)}
        </th>
        <td class="number quiet" part="score" id=${`score-${index}`}>${fixed(score, 2)}</td>
        ${visible
          ? html`<td class="track" aria-hidden="true">
              <svg><rect part="bar" width=${percent(share)} height="100%" rx="1.5"></rect>${other === undefined
                ? nothing
                : svg`<line x1=${percent(other)} x2=${percent(other)} y1="-10%" y2="110%"></line><line part="mark" x1=${percent(other)} x2=${percent(other)} y1="-10%" y2="110%"></line>`}</svg>
            </td>`
          : html`<td class="quiet">${words.blocked}</td>`}
        <td class="number strong" part="weight" id=${`weight-${index}`}>${weight(share)}</td>
        ${other === undefined ? nothing : html`<td class="number beside" part="beside" id=${`beside-${index}`}>${weight(other)}</td>`}
      </tr>
    `;
  }

  private button(word: string, index: number): TemplateResult {
    const { bars, chosen } = this.bars!;
    return html`<button
      type="button"
      title=${word}
      tabindex=${index === tabStop(this.focused, chosen, bars.length) ? 0 : -1}
      aria-pressed=${index === chosen}
      aria-describedby=${`score score-${index} weight weight-${index} beside beside-${index}`}
      @focus=${() => (this.focused = index)}
    >
      ${word}
    </button>`;
  }

  /** All bars end to end. */
  private stack(bars: readonly Bar[]): TemplateResult {
    let end = 0;
    return html`<svg part="stack">
      ${bars.map((bar, index) => {
        const start = end;
        end += bar.visible ? bar.weight : 0;
        return svg`<rect class=${index === this.bars!.chosen ? 'chosen' : ''} x=${percent(start)} width=${percent(end - start)} height="100%"></rect>`;
      })}
    </svg>`;
  }

  private onKey(event: KeyboardEvent): void {
    const next = nextIndex(event.key, this.focused, this.bars?.bars.length ?? 0);
    if (next >= 0) {
      event.preventDefault();
      this.renderRoot.querySelectorAll('button')[next]?.focus();
    }
  }

  private choose(index: number): void {
    if (this.bars!.chosen < 0) {
      return;
    }
    this.dispatchEvent(new CustomEvent('key-select', { detail: { index } }) satisfies KeySelect);
  }

  static override styles = [instrument, styles];
}

function rowClass(chosen: boolean, visible: boolean): string {
  return `${chosen ? 'chosen' : ''} ${visible ? '' : 'masked'}`;
}

/** A share of 1 as SVG wants it, fine enough for the widest track. */
function percent(share: number): string {
  return `${(clamp(share, 0, 1) * 100).toFixed(2)}%`;
}

declare global {
  interface HTMLElementTagNameMap {
    'softmax-bars': SoftmaxBars;
  }
}
