import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { afterPaint } from '../shared/after-paint.js';
import { instrument } from '../shared/instrument.js';
import { clamp, precise } from '../shared/numbers.js';
import type { Role } from '../shared/roles.js';
import { words } from '../shared/words.js';
import { styles } from './arithmetic-ledger.styles.js';

export interface Ledger {
  readonly caption: string;
  /** Tables that follow from one another, from top to bottom. */
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly title: string;
  readonly rowHeading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly heading: string;
  /** What its numbers are. */
  readonly role: Role;
}

export interface Row {
  readonly heading: string;
  /** What the heading speaks of, and where the line is of no key also its numbers. */
  readonly role: Role;
  /** Index of the key that the line is about, or −1. */
  readonly key: number;
  /** Whether this is the key that is looked at. */
  readonly chosen: boolean;
  /** Whether the line is what the lines above lead to. */
  readonly result: boolean;
  /** One for each column, null where nothing stands; or a single one, below the last column. */
  readonly cells: readonly (Cell | null)[];
}

export interface Cell {
  /** Unique in the ledger, the same for as long as the number means the same. */
  readonly id: string;
  readonly name: string;
  /** Null where the causal mask hides it. */
  readonly number: number | null;
  /** How it is made, each # standing for the number of the next source; or a remark. */
  readonly how: string;
  readonly sources: readonly string[];
}

export type KeySelect = CustomEvent<{ index: number }>;

/** A cell and where it stands. */
interface Place {
  readonly cell: Cell;
  readonly row: Row;
  readonly line: number;
  readonly column: number;
}

/**
 * The arithmetic from a query and a key to the output, number by number. The number under the pointer or the focus, or else the chosen
 * one, lights up the numbers it is made of, and the line at the bottom reads out how.
 *
 * To a screen reader tables of buttons with one tab stop: arrow keys move between numbers and lines, Home and End to the ends of a
 * line (with Ctrl to the first and last number), Enter and Space choose. What is chosen is said with how it is made.
 *
 * | property | type     | meaning |
 * |----------|----------|---------|
 * | `ledger` | `Ledger` | what is shown |
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
export class ArithmeticLedger extends LitElement {
  @property({ attribute: false }) ledger: Ledger | undefined;

  @state() private chosen = '';
  @state() private looked = '';
  @state() private stop = '';
  @state() private said = '';

  private places = new Map<string, Place>();

  /** The bars first: see afterPaint. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) {
      await afterPaint();
    }
    super.scheduleUpdate();
  }

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

  protected override render(): TemplateResult | typeof nothing {
    if (this.ledger === undefined) {
      return nothing;
    }
    const { caption, sheets } = this.ledger;
    const active = this.places.get(this.looked) ?? this.places.get(this.chosen);
    return html`
      <div class="caption" part="caption">${caption}</div>
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
      <div class="unseen" role="status">${this.said}</div>
    `;
  }

  private sheet({ title, rowHeading, columns, rows }: Sheet, index: number, active: Cell | undefined): TemplateResult {
    return html`<div class="sheet" part="sheet">
      <h3 id=${`sheet-${index}`}>${index + 1}. ${title}</h3>
      <div class="scroller">
        <table aria-labelledby=${`sheet-${index}`}>
          <thead>
            <tr>
              <th scope="col">${rowHeading}</th>
              ${columns.map(({ heading, role }) => html`<th scope="col" class="number ${role}">${heading}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(row => this.row(row, columns, active))}
          </tbody>
        </table>
      </div>
    </div>`;
  }

  private row(row: Row, columns: readonly Column[], active: Cell | undefined): TemplateResult {
    const before = columns.length - row.cells.length;
    return html`<tr part="row" class="${row.chosen ? 'chosen' : ''} ${row.result ? 'result' : ''}">
      <th scope="row" class=${row.role}><span>${row.heading}</span></th>
      ${before > 0 ? html`<td colspan=${before}></td>` : nothing}
      ${row.cells.map((cell, index) =>
        cell === null
          ? html`<td></td>`
          : html`<td class="number ${row.key < 0 ? row.role : columns[before + index]?.role}">${this.button(cell, active)}</td>`,
      )}
    </tr>`;
  }

  private button(cell: Cell, active: Cell | undefined): TemplateResult {
    const printed = print(cell);
    return html`<button
      type="button"
      part="cell"
      data-id=${cell.id}
      class="${cell.number === null ? 'masked' : ''} ${cell.id === active?.id ? 'active' : ''} ${active?.sources.includes(cell.id) ? 'source' : ''}"
      tabindex=${cell.id === this.tabStop() ? 0 : -1}
      aria-label=${`${printed}, ${cell.name}`}
      aria-pressed=${cell.id === this.chosen}
    >
      ${printed}
    </button>`;
  }

  private reading(cell: Cell): TemplateResult {
    const { name, how } = cell;
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

  private tabStop(): string {
    return [this.stop, this.chosen].find(id => this.places.has(id)) ?? this.places.keys().next().value ?? '';
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

/** All cells in reading order, by their ids. */
function placesOf(ledger: Ledger | undefined): Map<string, Place> {
  const places = new Map<string, Place>();
  let line = 0;
  for (const { columns, rows } of ledger?.sheets ?? []) {
    for (const row of rows) {
      row.cells.forEach((cell, index) => {
        if (cell !== null) {
          places.set(cell.id, { cell, row, line, column: index + columns.length - row.cells.length });
        }
      });
      line += 1;
    }
  }
  return places;
}

/** Where a key leads: along the line, or to the number above or below that stands nearest. */
function reached(event: KeyboardEvent, from: Place, places: readonly Place[]): Place | undefined {
  const index = places.indexOf(from);
  const own = places.filter(place => place.line === from.line);
  switch (event.key) {
    case 'ArrowRight':
      return own[clamp(own.indexOf(from) + 1, 0, own.length - 1)];
    case 'ArrowLeft':
      return own[clamp(own.indexOf(from) - 1, 0, own.length - 1)];
    case 'ArrowDown':
      return nearest(from, places.slice(index).find(place => place.line > from.line)?.line, places);
    case 'ArrowUp':
      return nearest(from, places.slice(0, index).findLast(place => place.line < from.line)?.line, places);
    case 'Home':
      return event.ctrlKey ? places[0] : own[0];
    case 'End':
      return event.ctrlKey ? places.at(-1) : own.at(-1);
    default:
      return undefined;
  }
}

function nearest(from: Place, line: number | undefined, places: readonly Place[]): Place | undefined {
  const distance = (place: Place): number => Math.abs(place.column - from.column);
  return places.filter(place => place.line === line).sort((a, b) => distance(a) - distance(b))[0];
}

declare global {
  interface HTMLElementTagNameMap {
    'arithmetic-ledger': ArithmeticLedger;
  }
}
