import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { customProperties } from '../shared/custom-properties.js';
import { marked } from '../shared/foreign.js';
import { Instrument, instrument } from '../shared/instrument.js';
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
  /** Index of a key, as many as there are where none is chosen, or −1 where keys are not to be chosen. */
  readonly chosen: number;
  /** Weights to compare with, one for each bar. */
  readonly beside: Beside | null;
  /** What the bars measure where they are no weights of attention: then there is no score and no sum. */
  readonly measure: string | null;
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

export type LedgerOpen = CustomEvent<{ line: Line; index: number }>;

/** A printed number whose arithmetic can be asked for. */
type Line = 'score' | 'weight';

/** What the track shows: from low to high, at least 0 to 1. */
interface Extent {
  readonly low: number;
  readonly high: number;
  /** Whether all weights are shares of 1. */
  readonly shares: boolean;
}

/** Far above the rounding of a weight of 1, far below what can be seen. */
const ROUNDING = 1e-9;

/** Of the whole track, less than a pixel. */
const HAIR = 0.002;

/** What can have the focus in a row. */
type Column = 'word' | Line;

/**
 * One query's row of attention: for each key its score, a bar as long as its weight (the full width is 1), and the weight; below, the
 * same bars end to end, which fill exactly the width of 1. Weights that are no shares of 1 widen the track, with lines at 0 and 1. Bars
 * of another measure have neither score nor sum.
 *
 * To a screen reader a table. Its row headers, and its numbers where they are traced, are buttons with one tab stop: arrow keys, Home
 * and End move, Enter and Space choose; a click anywhere else in a row chooses its key.
 *
 * | property | type      | meaning |
 * |----------|-----------|---------|
 * | `bars`   | `Bars`    | what is shown |
 * | `traced` | `boolean` | whether a number can be asked how it came about |
 * | `foreign` | `Foreign` | what words are written in that are not the page's |
 *
 * | event         | detail          | when |
 * |---------------|-----------------|------|
 * | `key-select`  | `{index}`       | a key was chosen |
 * | `ledger-open` | `{line, index}` | the `score` or `weight` of a key was asked how it came about |
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
export class SoftmaxBars extends Instrument {
  @property({ attribute: false }) bars: Bars | undefined;
  @property({ type: Boolean }) traced = false;

  @state() private focused = -1;
  @state() private column: Column = 'word';

  protected override render(): TemplateResult | typeof nothing {
    if (this.bars === undefined) {
      return nothing;
    }
    const { caption, query, bars, chosen, beside, measure } = this.bars;
    const extent = extentOf(this.bars);
    const longest = Math.max(4, ...bars.map(bar => bar.word.length));
    return html`
      <table class="${chosen < 0 ? 'fixed' : ''} ${extent.shares ? '' : 'beyond'}" ${customProperties({ '--letters': Math.min(longest, 14) })}>
        <caption>
          <div class="caption" part="caption">
            <span>${marked(caption, this.foreign)}</span>
            ${query === '' ? nothing : html`<span class="quiet"><span class="asker">${query === 'q' ? nothing : html`<span class="letter" aria-hidden="true">q</span> `}<span lang=${this.foreign.queries || nothing}>${query}</span></span> ${words.asks}</span>`}
          </div>
        </caption>
        <colgroup><col class="word" />${measure === null ? html`<col class="score" />` : nothing}<col /><col class="weight" />${beside ? html`<col class="weight" />` : nothing}</colgroup>
        <thead>
          <tr>
            ${measure === null
              ? html`<th scope="col"><span class="letter" aria-hidden="true">k</span> ${words.key}</th>
                  <th scope="col" class="number" id="score">${words.score}</th>`
              : html`<th scope="col">${words.word}</th>`}
            <th scope="colgroup" colspan="2" class="number" id="weight">${measure ?? words.weight}</th>
            ${beside ? html`<th scope="col" class="number" id="beside">${beside.name}</th>` : nothing}
          </tr>
        </thead>
        <tbody @keydown=${this.onKey}>${bars.map((bar, index) => this.row(bar, index, extent))}</tbody>
        ${measure === null ? this.foot(this.bars, extent) : nothing}
      </table>
    `;
  }

  private foot({ bars, sum, beside }: Bars, extent: Extent): TemplateResult {
    return html`<tfoot>
      <tr>
        <th scope="row" colspan="2" class="number">${words.sum}</th>
        <td class="track" aria-hidden="true">${extent.shares ? this.stack(bars) : nothing}</td>
        <td class="number" part="sum">${weight(sum)}</td>
        ${beside ? html`<td></td>` : nothing}
      </tr>
    </tfoot>`;
  }

  private row({ word, score, weight: share, visible }: Bar, index: number, extent: Extent): TemplateResult {
    const { chosen, beside, measure } = this.bars!;
    const other = beside?.weights[index];
    return html`
      <tr part="row" class=${rowClass(index === chosen, visible)} @click=${() => this.choose(index)}>
        <th scope="row" part="word" lang=${this.foreign.keys || nothing}>
          ${chosen < 0 ? word : this.button(word, index)}
        </th>
        ${measure === null ? html`<td class="number quiet" part="score">${this.number('score', fixed(score, 2), index)}</td>` : nothing}
        ${visible
          ? html`<td class="track" aria-hidden="true">
              <svg>${this.bar(share, extent)}${other === undefined ? nothing : mark(place(other, extent))}</svg>
            </td>`
          : html`<td class="quiet">${words.blocked}</td>`}
        <td class="number strong" part="weight">${this.number('weight', weight(share), index)}</td>
        ${other === undefined ? nothing : html`<td class="number beside" part="beside" id=${`beside-${index}`}>${weight(other)}</td>`}
      </tr>
    `;
  }

  private bar(share: number, extent: Extent): TemplateResult {
    const zero = place(0, extent);
    const end = place(share, extent);
    return svg`${extent.shares ? nothing : svg`<line class="axis" x1=${percent(zero)} x2=${percent(zero)} y1="0" y2="100%"></line>
        <line class="axis" x1=${percent(place(1, extent))} x2=${percent(place(1, extent))} y1="0" y2="100%"></line>`}
      <rect part="bar" x=${percent(Math.min(zero, end))} width=${percent(Math.abs(end - zero))} height="100%" rx="1.5"></rect>`;
  }

  private button(word: string, index: number): TemplateResult {
    const { chosen } = this.bars!;
    return html`<button
      type="button"
      title=${word}
      tabindex=${this.tabIndexOf('word', index)}
      aria-pressed=${index === chosen}
      aria-describedby=${`score score-${index} weight weight-${index} beside beside-${index}`}
      @focus=${() => this.arrive('word', index)}
    >
      ${word}
    </button>`;
  }

  private number(line: Line, printed: string, index: number): TemplateResult {
    const number = html`<span id=${`${line}-${index}`}>${printed}</span>`;
    return this.traced
      ? html`<button
          type="button"
          class="traced"
          title=${words.stepByStep}
          tabindex=${this.tabIndexOf(line, index)}
          aria-label=${`${printed}, ${words[line]} ${this.bars!.bars[index]!.word}: ${words.stepByStep}`}
          @focus=${() => this.arrive(line, index)}
          @click=${(event: Event) => this.open(event, line, index)}
        >
          ${number}
        </button>`
      : number;
  }

  /** From left to right. */
  private columns(): Column[] {
    return [...(this.bars!.chosen < 0 ? [] : ['word' as const]), ...(this.traced ? (['score', 'weight'] as const) : [])];
  }

  private tabIndexOf(column: Column, index: number): 0 | -1 {
    const { bars, chosen } = this.bars!;
    const columns = this.columns();
    const stop = columns.includes(this.column) ? this.column : columns[0];
    return column === stop && index === tabStop(this.focused, chosen, bars.length) ? 0 : -1;
  }

  private arrive(column: Column, index: number): void {
    this.column = column;
    this.focused = index;
  }

  /** All bars end to end. */
  private stack(bars: readonly Bar[]): TemplateResult {
    let end = 0;
    return html`<svg part="stack">
      ${bars.map((bar, index) => {
        const start = end;
        end += bar.visible ? bar.weight : 0;
        // What nobody sees would still take its turn in the shades.
        return end - start < HAIR ? nothing : svg`<rect class=${index === this.bars!.chosen ? 'chosen' : ''} x=${percent(start)} width=${percent(end - start)} height="100%"></rect>`;
      })}
    </svg>`;
  }

  private onKey(event: KeyboardEvent): void {
    const columns = this.columns();
    const column = columns.indexOf(this.column);
    const across = columns.length > 1 && (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
    const next = across ? this.focused : nextIndex(event.key, this.focused, this.bars?.bars.length ?? 0);
    if (next >= 0) {
      event.preventDefault();
      const to = across ? nextIndex(event.key, column, columns.length) : column;
      this.renderRoot.querySelectorAll<HTMLElement>('tbody tr')[next]?.querySelectorAll('button')[to]?.focus();
    }
  }

  private open(event: Event, line: Line, index: number): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('ledger-open', { detail: { line, index } }) satisfies LedgerOpen);
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

function mark(at: number): TemplateResult {
  return svg`<line x1=${percent(at)} x2=${percent(at)} y1="-10%" y2="110%"></line>
    <line part="mark" x1=${percent(at)} x2=${percent(at)} y1="-10%" y2="110%"></line>`;
}

/** From 0 to 1; wider where weights are no shares of 1, because softmax was taken away. */
function extentOf({ bars, beside }: Bars): Extent {
  const weights = [...bars.map(bar => bar.weight), ...(beside?.weights ?? [])];
  const low = Math.min(0, ...weights);
  const high = Math.max(1, ...weights);
  return low < -ROUNDING || high > 1 + ROUNDING ? { low, high, shares: false } : { low: 0, high: 1, shares: true };
}

/** Where a weight lies on the track, 0…1. */
function place(share: number, { low, high }: Extent): number {
  return (share - low) / (high - low);
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
