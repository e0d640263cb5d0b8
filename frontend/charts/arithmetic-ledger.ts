import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { afterPaint, Unhurried } from '../shared/after-paint.js';
import { marked } from '../shared/foreign.js';
import { instrument } from '../shared/instrument.js';
import { precise } from '../shared/numbers.js';
import { words } from '../shared/words.js';
import { placesOf, reached, type Cell, type Column, type Ledger, type Place, type Row, type Sheet } from './arithmetic-ledger.places.js';
import { styles } from './arithmetic-ledger.styles.js';
import type { VectorSliders } from './vector-sliders.js';

export type KeySelect = CustomEvent<{ index: number }>;

/**
 * The arithmetic from a query and a key to the output, number by number. The number under the pointer or the focus, or else the chosen
 * one, lights up the numbers it is made of, and the line at the bottom reads out how. Sliders of the same figure that it comes from
 * light up too.
 *
 * To a screen reader tables of buttons with one tab stop each: arrow keys move between numbers and lines, Home and End to the ends of a
 * line (with Ctrl to the first and last number), Enter and Space choose. What is chosen is said with how it is made.
 *
 * | property | type     | meaning |
 * |----------|----------|---------|
 * | `ledger` | `Ledger` | what is shown |
 * | `foreign` | `Foreign` | what words are written in that are not the page's |
 *
 * | method     | what |
 * |------------|------|
 * | `goTo(id)` | chooses a cell, scrolls to it and gives it the focus |
 *
 * | event        | detail    | when |
 * |--------------|-----------|------|
 * | `key-select` | `{index}` | a number of another key was chosen |
 *
 * | part      | what |
 * |-----------|------|
 * | `caption` | the caption |
 * | `sheet`   | a table |
 * | `row`     | a line |
 * | `cell`    | a printed number |
 * | `reading` | the line that reads one number |
 *
 * Custom properties: the tokens of styles/tokens.css.
 */
@customElement('arithmetic-ledger')
export class ArithmeticLedger extends Unhurried {
  @property({ attribute: false }) ledger: Ledger | undefined;

  @state() private chosen = '';
  @state() private looked = '';
  @state() private stop = '';
  @state() private said = '';

  private places = new Map<string, Place>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ledger')) {
      this.places = placesOf(this.ledger);
    }
  }

  /** Chooses a cell, scrolls to it and gives it the focus; does nothing where there is none. */
  async goTo(id: string): Promise<void> {
    await this.updateComplete;
    await afterPaint();
    if (this.places.has(id)) {
      this.chosen = id;
      this.say(id);
      this.focusCell(id);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.light([]);
  }

  protected override updated(): void {
    const active = this.active()?.cell;
    this.light(active === undefined ? [] : [active.id, ...active.sources]);
  }

  private active(): Place | undefined {
    return this.places.get(this.looked) ?? this.places.get(this.chosen);
  }

  private figure: Element | null = null;

  private light(cells: readonly string[]): void {
    this.figure = this.closest('figure') ?? this.figure;
    for (const sliders of this.figure?.querySelectorAll<VectorSliders>('vector-sliders') ?? []) {
      sliders.lit = cells;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.ledger === undefined) {
      return nothing;
    }
    const { caption, sheets } = this.ledger;
    const active = this.active();
    return html`
      <div class="caption" part="caption">${marked(caption, this.foreign)}</div>
      <p class="quiet">${words.ledgerHint} ${words.ledgerRule}</p>
      <div
        class="sheets"
        @keydown=${this.onKey}
        @mouseover=${this.onLook}
        @focusin=${this.onLook}
        @mouseleave=${this.lookAway}
        @focusout=${this.lookAway}
        @click=${this.onClick}
      >
        ${sheets.map((sheet, index) => this.sheet(sheet, index, active?.cell))}
      </div>
      <div class="reading" part="reading" aria-hidden="true">${active === undefined ? nothing : this.reading(active.cell)}</div>
      <div class="unseen" role="status">${marked(this.said, this.foreign)}</div>
    `;
  }

  private sheet({ title, rowHeading, columns, rows }: Sheet, index: number, active: Cell | undefined): TemplateResult {
    const stop = this.tabStop(rows);
    return html`<div class="sheet" part="sheet">
      <h3 id=${`sheet-${index}`}>${index + 1}. ${marked(title, this.foreign)}</h3>
      <div class="scroller">
        <table aria-labelledby=${`sheet-${index}`}>
          <thead>
            <tr>
              <th scope="col">${marked(rowHeading, this.foreign)}</th>
              ${columns.map(({ heading, role }) => html`<th scope="col" class="number ${role}">${marked(heading, this.foreign)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(row => this.row(row, columns, active, stop))}
          </tbody>
        </table>
      </div>
    </div>`;
  }

  private row(row: Row, columns: readonly Column[], active: Cell | undefined, stop: string): TemplateResult {
    const before = columns.length - row.cells.length;
    return html`<tr part="row" class="${row.chosen ? 'chosen' : ''} ${row.result ? 'result' : ''}">
      <th scope="row" class=${row.role} lang=${(row.key >= 0 && this.foreign.keys) || nothing}><span>${row.key >= 0 ? row.heading : marked(row.heading, this.foreign)}</span></th>
      ${before > 0 ? html`<td colspan=${before}></td>` : nothing}
      ${row.cells.map((cell, index) =>
        cell === null
          ? html`<td></td>`
          : html`<td class="number ${row.key < 0 ? row.role : columns[before + index]?.role}">${this.button(cell, active, stop)}</td>`,
      )}
    </tr>`;
  }

  private button(cell: Cell, active: Cell | undefined, stop: string): TemplateResult {
    const printed = print(cell);
    return html`<button
      type="button"
      part="cell"
      data-id=${cell.id}
      class="${cell.number === null ? 'masked' : ''} ${cell.id === active?.id ? 'active' : ''} ${active?.sources.includes(cell.id) ? 'source' : ''}"
      tabindex=${cell.id === stop ? 0 : -1}
      aria-label=${`${printed}, ${cell.name}`}
      aria-pressed=${cell.id === this.chosen}
    >
      ${printed}
    </button>`;
  }

  private reading(cell: Cell): TemplateResult {
    const { how } = cell;
    const name = marked(cell.name, this.foreign);
    return how.includes('#')
      ? html`${name} = ${this.spell(cell)} = <b>${print(cell)}</b>`
      : html`${name} = <b>${print(cell)}</b> ${how === '' ? nothing : html`<span class="quiet">(${how})</span>`}`;
  }

  /** How a cell is made, with the printed numbers of its sources. */
  private spell({ how, sources }: Cell): string {
    return how.split('#').reduce((text, rest, index) => {
      const source = this.places.get(sources[index - 1] ?? '');
      return text + (source === undefined ? '' : print(source.cell)) + rest;
    });
  }

  private say(id: string): void {
    const place = this.places.get(id);
    if (place !== undefined) {
      const { name, how } = place.cell;
      const spelt = this.spell(place.cell);
      this.said = how.includes('#') ? `${name} = ${spelt} = ${print(place.cell)}` : `${name} = ${print(place.cell)}. ${how}`;
    }
  }

  /** Each table is one stop of the tabulator, so that one that scrolls can be reached; within and between them the arrow keys lead. */
  private tabStop(rows: readonly Row[]): string {
    const ids = rows.flatMap(({ cells }) => cells.flatMap(cell => (cell === null ? [] : [cell.id])));
    return [this.stop, this.chosen].find(id => ids.includes(id)) ?? ids[0] ?? '';
  }

  private onLook(event: Event): void {
    const id = cellOf(event);
    if (event.type === 'focusin' && id !== undefined) {
      this.stop = id;
    }
    this.looked = id ?? '';
  }

  private lookAway(): void {
    this.looked = '';
  }

  private onClick(event: Event): void {
    const id = cellOf(event);
    const place = id === undefined ? undefined : this.places.get(id);
    if (place === undefined) {
      return;
    }
    this.chosen = place.cell.id;
    this.say(place.cell.id);
    if (place.row.key >= 0 && !place.row.chosen) {
      this.dispatchEvent(new CustomEvent('key-select', { detail: { index: place.row.key } }) satisfies KeySelect);
    }
  }

  private onKey(event: KeyboardEvent): void {
    const from = this.places.get(cellOf(event) ?? '');
    const to = from === undefined ? undefined : reached(event, from, [...this.places.values()]);
    if (to !== undefined) {
      event.preventDefault();
      this.focusCell(to.cell.id);
    }
  }

  private focusCell(id: string): void {
    const button = [...this.renderRoot.querySelectorAll('button')].find(it => it.dataset.id === id);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  static override styles = [instrument, styles];
}

function print({ number }: Cell): string {
  return number === null ? words.blocked : precise(number);
}

function cellOf(event: Event): string | undefined {
  return (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset.id;
}

declare global {
  interface HTMLElementTagNameMap {
    'arithmetic-ledger': ArithmeticLedger;
  }
}
