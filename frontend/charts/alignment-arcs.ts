import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { customProperties } from '../shared/custom-properties.js';
import { marked } from '../shared/foreign.js';
import { Instrument, instrument } from '../shared/instrument.js';
import { textWidth } from '../shared/labels.js';
import { MeasuredWidth } from '../shared/measured-width.js';
import { weight } from '../shared/numbers.js';
import { nextIndex, tabStop } from '../shared/roving.js';
import { words } from '../shared/words.js';
import { styles } from './alignment-arcs.styles.js';

export interface Arcs {
  readonly caption: string;
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  /** Queries × keys; null where masked, or where the query has not been visited. */
  readonly weights: readonly (readonly (number | null)[])[];
  /** Index of a query. */
  readonly chosen: number;
}

export type QuerySelect = CustomEvent<{ index: number }>;

export type LedgerOpen = CustomEvent<{ index: number }>;

/** Lighter curves than this would not be seen. */
const FAINT = 0.005;

/** The widest curve, in pixels, stands for a weight of 1. */
const WIDEST = 14;

/**
 * Queries on one line, keys on the other, and a curve for each weight of the chosen query, as thick as the weight; the weight is
 * printed at its key. The curves of the other visited queries stay faintly behind. Queries lie above the keys, or to the left of them
 * where the words have no room side by side.
 *
 * Queries are buttons with one tab stop: arrow keys, Home and End move, Enter and Space choose. Keys are a list that reads
 * each word with its weight; where weights are traced they are buttons, with one tab stop of their own.
 *
 * | property | type   | meaning |
 * |----------|--------|---------|
 * | `arcs`   | `Arcs` | what is shown |
 * | `traced` | `boolean` | whether a weight can be asked how it came about |
 * | `foreign` | `Foreign` | what words are written in that are not the page's |
 *
 * | event          | detail    | when |
 * |----------------|-----------|------|
 * | `query-select` | `{index}` | a query was chosen |
 * | `ledger-open`  | `{index}` | the weight of a key was asked how it came about |
 *
 * | part      | what |
 * |-----------|------|
 * | `caption` | the caption |
 * | `query`   | a query's button |
 * | `key`     | a key with its weight |
 * | `weight`  | a printed weight |
 * | `curve`   | a curve of the chosen query |
 * | `drawing` | all curves |
 *
 * Custom properties: the tokens of styles/tokens.css.
 */
@customElement('alignment-arcs')
export class AlignmentArcs extends Instrument {
  @property({ attribute: false }) arcs: Arcs | undefined;
  @property({ type: Boolean }) traced = false;

  @state() private focused = -1;
  @state() private focusedKey = -1;

  private readonly measured = new MeasuredWidth(this);

  protected override render(): TemplateResult | typeof nothing {
    if (this.arcs === undefined) {
      return nothing;
    }
    const { caption, queries, keys, weights, chosen } = this.arcs;
    const upright = this.needsHeight(queries, keys);
    return html`
      ${caption === '' ? nothing : html`<div class="caption" part="caption">${marked(caption, this.foreign)}</div>`}
      <div
        class=${upright ? 'figure upright' : 'figure'}
        ${customProperties({ '--queries': queries.length, '--keys': keys.length, '--lines': Math.max(queries.length, keys.length) })}
      >
        <div class="words queries" role="group" aria-label=${words.queries} @keydown=${this.onKey}>
          ${queries.map((word, index) => this.query(word, index))}
        </div>
        <svg part="drawing" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${this.curves(upright)}</svg>
        <ol class="words keys" aria-label=${words.keys} @keydown=${this.onKeyOfKeys}>
          ${keys.map((word, index) => this.key(word, weights[chosen]?.[index] ?? null, index))}
        </ol>
      </div>
    `;
  }

  private query(word: string, index: number): TemplateResult {
    const { queries, weights, chosen } = this.arcs!;
    return html`<button
      type="button"
      part="query"
      lang=${this.foreign.queries || nothing}
      class=${visited(weights[index]) ? 'visited' : ''}
      title=${word}
      tabindex=${index === tabStop(this.focused, chosen, queries.length) ? 0 : -1}
      aria-pressed=${index === chosen}
      @focus=${() => (this.focused = index)}
      @click=${() => this.choose(index)}
    >
      <span>${word}</span>
    </button>`;
  }

  /** The chosen query's curves last, so that they lie on top. */
  private curves(upright: boolean): TemplateResult[] {
    const { queries, keys, weights, chosen } = this.arcs!;
    const order = queries.map((_, index) => index).sort((a, b) => Number(a === chosen) - Number(b === chosen));
    return order.flatMap(row =>
      keys.map((_, column) => {
        const share = weights[row]?.[column] ?? 0;
        const size = Math.min(1, Math.abs(share)); // without softmax a weight may be anything
        const from = ((row + 0.5) / queries.length) * 100;
        const to = ((column + 0.5) / keys.length) * 100;
        return svg`<path
          part=${row === chosen ? 'curve' : nothing}
          class="${row === chosen ? 'chosen' : ''} ${share < 0 ? 'below' : ''}"
          d=${size < FAINT ? '' : upright ? `M0 ${from}C50 ${from} 50 ${to} 100 ${to}` : `M${from} 0C${from} 50 ${to} 50 ${to} 100`}
          stroke-width=${Math.max(0.75, size * WIDEST)}
          stroke-opacity=${(row === chosen ? 0.35 + 0.6 * size : 0.05 + 0.2 * size).toFixed(3)}
        ></path>`;
      }),
    );
  }

  private key(word: string, share: number | null, index: number): TemplateResult {
    const size = share !== null && share >= 0.095 ? 'weight' : 'weight small';
    const printed = share === null ? '–' : weight(share);
    return html`<li part="key" title=${word}>
      <span lang=${this.foreign.keys || nothing}>${word}</span>
      ${this.traced && share !== null
        ? html`<button
            type="button"
            part="weight"
            class="${size} traced"
            title=${words.stepByStep}
            tabindex=${index === tabStop(this.focusedKey, 0, this.arcs!.keys.length) ? 0 : -1}
            aria-label=${`${printed}, ${words.weight} ${word}: ${words.stepByStep}`}
            @focus=${() => (this.focusedKey = index)}
            @click=${() => this.dispatchEvent(new CustomEvent('ledger-open', { detail: { index } }) satisfies LedgerOpen)}
          >
            ${printed}
          </button>`
        : html`<span part="weight" class=${size}>${printed}</span>`}
    </li>`;
  }

  private onKeyOfKeys(event: KeyboardEvent): void {
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.keys button');
    const next = nextIndex(event.key, this.focusedKey, buttons.length);
    if (buttons[next] !== undefined) {
      event.preventDefault();
      buttons[next].focus();
    }
  }

  private needsHeight(queries: readonly string[], keys: readonly string[]): boolean {
    const room = (list: readonly string[]): number => (Math.max(...list.map(word => textWidth(word, 14)), 32) + 10) * list.length;
    return Math.max(room(queries), room(keys)) > this.measured.width;
  }

  private onKey(event: KeyboardEvent): void {
    const next = nextIndex(event.key, this.focused, this.arcs?.queries.length ?? 0);
    if (next >= 0) {
      event.preventDefault();
      this.renderRoot.querySelectorAll<HTMLElement>('.queries button')[next]?.focus();
    }
  }

  private choose(index: number): void {
    this.dispatchEvent(new CustomEvent('query-select', { detail: { index } }) satisfies QuerySelect);
  }

  static override styles = [instrument, styles];
}

function visited(row: readonly (number | null)[] | undefined): boolean {
  return row?.some(share => share !== null) ?? false;
}

declare global {
  interface HTMLElementTagNameMap {
    'alignment-arcs': AlignmentArcs;
  }
}
