import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Unhurried } from '../shared/after-paint.js';
import { customProperties } from '../shared/custom-properties.js';
import { marked } from '../shared/foreign.js';
import { instrument } from '../shared/instrument.js';
import { textWidth } from '../shared/labels.js';
import { MeasuredWidth } from '../shared/measured-width.js';
import { clamp, fixed } from '../shared/numbers.js';
import { words } from '../shared/words.js';
import { styles } from './attention-heatmap.styles.js';

export interface Heatmap {
  readonly caption: string;
  readonly rowHeading: string;
  readonly columnHeading: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Rows × columns; null where masked or empty. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** One for each row, or none. */
  readonly sums: readonly number[];
  /** Any number, shaded to either side of zero; otherwise weights 0…1. */
  readonly signed: boolean;
  readonly decimals: number;
  /** Index of a row, or −1. */
  readonly chosenRow: number;
  /** Index of a column, or −1. */
  readonly chosenColumn: number;
}

export type CellSelect = CustomEvent<{ row: number; column: number }>;

/** The same detail: how did this cell come about? */
export type LedgerOpen = CellSelect;

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Sizes in pixels, from which the number of decimals and the room decide how a cell looks. */
const TEXT = 12;
const SMALLEST = 24;
const LARGEST = 56;
const SUM = 48;

/**
 * A matrix as a table whose cells are shaded by their value: rows ask, columns answer. Numbers are printed where there is room; the
 * cell under the pointer or the focus, or else the chosen one, is read out below. A table wider than its place scrolls in its own frame.
 *
 * To a screen reader a grid with headers and one tab stop: arrow keys, Home and End (with Ctrl to the corners) move, Enter and
 * Space choose.
 *
 * | property  | type      | meaning |
 * |-----------|-----------|---------|
 * | `heatmap` | `Heatmap` | what is shown |
 * | `traced`  | `boolean` | whether the cell that is read out can be asked how it came about |
 * | `foreign` | `Foreign` | what words are written in that are not the page's |
 *
 * | event         | detail          | when |
 * |---------------|-----------------|------|
 * | `cell-select` | `{row, column}` | a cell was chosen |
 * | `ledger-open` | `{row, column}` | a cell was asked how it came about |
 *
 * | part      | what |
 * |-----------|------|
 * | `caption` | the caption |
 * | `cell`    | a cell |
 * | `sum`     | the printed sum of a row |
 * | `reading` | the line that reads one cell |
 * | `trace`   | the button that asks how it came about |
 *
 * Custom properties: the tokens of styles/tokens.css.
 */
@customElement('attention-heatmap')
export class AttentionHeatmap extends Unhurried {
  @property({ attribute: false }) heatmap: Heatmap | undefined;
  @property({ type: Boolean }) traced = false;

  @state() private stop: Cell | undefined;
  @state() private looked: Cell | undefined;

  private readonly measured = new MeasuredWidth(this);

  protected override render(): TemplateResult | typeof nothing {
    if (this.heatmap === undefined) {
      return nothing;
    }
    const { caption, rowHeading, columnHeading, rows, columns, sums, signed } = this.heatmap;
    const size = this.sizes();
    const largest = signed ? Math.max(1e-9, ...this.heatmap.cells.flat().map(cell => Math.abs(cell ?? 0))) : 1;
    const tabStop = this.tabCell();
    const lying = Math.max(...columns.map(word => textWidth(word, 13))) + 8 <= size.width;
    return html`
      ${caption === '' ? nothing : html`<div class="caption" part="caption" id="caption">${marked(caption, this.foreign)}</div>`}
      <div class="scroller">
        <table
          role="grid"
          aria-labelledby=${caption === '' ? nothing : 'caption'}
          class="${signed ? 'signed' : ''} ${size.printed ? 'printed' : ''} ${lying ? 'lying' : ''}"
          ${customProperties({ '--cell-width': `${size.width * this.measured.unit}px`, '--head-width': `${size.head * this.measured.unit}px`, '--columns': columns.length, '--sums': sums.length > 0 ? 1 : 0 })}
          @keydown=${this.onKey}
          @mouseleave=${() => (this.looked = undefined)}
          @focusout=${() => (this.looked = undefined)}
        >
          <colgroup><col class="head" /><col class="cells" span=${Math.max(1, columns.length)} /></colgroup>
          <thead>
            <tr>
              <th scope="col" class="corner">
                <span class="query"><span class="letter" aria-hidden="true">q</span> ${rowHeading} ↓</span>
                <span class="key"><span class="letter" aria-hidden="true">k</span> ${columnHeading} →</span>
              </th>
              ${columns.map((word, column) => html`<th scope="col" lang=${this.foreign.keys || nothing} title=${word} class=${this.lit(-1, column) ? 'key lit' : 'key'}><span>${word}</span></th>`)}
              ${sums.length > 0 ? html`<th scope="col" class="sum"><span>${words.sum}</span></th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${rows.map((word, row) => this.row(word, row, largest, tabStop))}
          </tbody>
        </table>
      </div>
      <div class="readings">
        <div class="reading quiet" part="reading" aria-hidden="true">${this.reading()}</div>
        ${this.traced ? this.trace() : nothing}
      </div>
    `;
  }

  private row(word: string, row: number, largest: number, tabStop: Cell): TemplateResult {
    const { cells, columns, sums } = this.heatmap!;
    return html`<tr>
      <th scope="row" lang=${this.foreign.queries || nothing} title=${word} class=${this.lit(row, -1) ? 'query lit' : 'query'}><span>${word}</span></th>
      ${columns.map((_, column) => this.cell(cells[row]?.[column] ?? null, { row, column }, largest, tabStop))}
      ${sums.length > 0 ? html`<td class="sum" part="sum" role="gridcell">${fixed(sums[row], 2)}</td>` : nothing}
    </tr>`;
  }

  private cell(value: number | null, at: Cell, largest: number, tabStop: Cell): TemplateResult {
    const { chosenRow, chosenColumn, decimals, signed } = this.heatmap!;
    const chosen = at.row === chosenRow && at.column === chosenColumn;
    const crossing = at.row === chosenRow || at.column === chosenColumn;
    return html`<td
      part="cell"
      class="${value === null ? 'none' : signed && value < 0 ? 'cell below' : 'cell'} ${chosen ? 'chosen' : crossing ? 'crossing' : ''}"
      tabindex=${same(at, tabStop) ? 0 : -1}
      aria-selected=${chosen}
      @click=${() => this.choose(at)}
      @mouseenter=${() => (this.looked = at)}
      @focus=${() => this.arrive(at)}
      ${customProperties({ '--share': shade(value, largest) })}
    >
      ${value === null ? html`<span class="unseen">${words.empty}</span>` : html`<span class="number">${fixed(value, decimals)}</span>`}
    </td>`;
  }

  /** In pixels: the width of the row headers and of a cell; and whether the cell has room for its number. */
  private sizes(): { head: number; width: number; printed: boolean } {
    const { rowHeading, columnHeading, rows, columns, cells, sums, signed, decimals } = this.heatmap!;
    const headings = [rowHeading, columnHeading].map(heading => textWidth(heading, TEXT) + 46);
    const head = Math.min(120, Math.max(64, ...headings, ...rows.map(word => textWidth(word, 13) + 14)));
    const room = (this.measured.width - head - (sums.length > 0 ? SUM : 0) - 2) / Math.max(1, columns.length) - 1;
    const digits = decimals + (signed ? 3 : 2) + (cells.flat().some(cell => Math.abs(cell ?? 0) >= 10) ? 1 : 0);
    const needed = Math.ceil(digits * TEXT * 0.58) + 6;
    return { head: Math.ceil(head), width: Math.floor(clamp(room, SMALLEST, LARGEST)), printed: room >= needed || columns.length <= 4 };
  }

  private reading(): TemplateResult | typeof nothing {
    const { rows, columns, cells, decimals } = this.heatmap!;
    const { row, column } = this.looked ?? this.asked();
    if (rows[row] === undefined || columns[column] === undefined) {
      return nothing;
    }
    const value = cells[row]?.[column] ?? null;
    return html`<span class="query" lang=${this.foreign.queries || nothing}>${rows[row]}</span> →
      <span class="key" lang=${this.foreign.keys || nothing}>${columns[column]}</span>
      <b>${value === null ? words.empty : fixed(value, decimals)}</b>`;
  }

  /** Asks about the cell that had the focus last, or else about the chosen one. */
  private trace(): TemplateResult | typeof nothing {
    const { rows, columns } = this.heatmap!;
    const { row, column } = this.asked();
    if (rows[row] === undefined || columns[column] === undefined) {
      return nothing;
    }
    return html`<button
      type="button"
      part="trace"
      aria-label=${`${words.stepByStep}: ${rows[row]} → ${columns[column]}`}
      @click=${() => this.dispatchEvent(new CustomEvent('ledger-open', { detail: { row, column } }) satisfies LedgerOpen)}
    >
      ${words.stepByStep}
    </button>`;
  }

  private asked(): Cell {
    const { chosenRow, chosenColumn } = this.heatmap!;
    return this.traced && this.stop !== undefined ? this.stop : { row: chosenRow, column: chosenColumn };
  }

  /** Whether a header belongs to the cell that is read. */
  private lit(row: number, column: number): boolean {
    const { chosenRow, chosenColumn } = this.heatmap!;
    const cell = this.looked ?? { row: chosenRow, column: chosenColumn };
    return row >= 0 ? row === cell.row : column === cell.column;
  }

  private tabCell(): Cell {
    const { chosenRow, chosenColumn, rows, columns } = this.heatmap!;
    const { row, column } = this.stop ?? { row: chosenRow, column: chosenColumn };
    return { row: clamp(row, 0, rows.length - 1), column: clamp(column, 0, columns.length - 1) };
  }

  private arrive(at: Cell): void {
    this.stop = at;
    this.looked = at;
  }

  private onKey(event: KeyboardEvent): void {
    const { rows, columns } = this.heatmap!;
    const { row, column } = this.tabCell();
    const last = { row: rows.length - 1, column: columns.length - 1 };
    const ways: Record<string, Cell> = {
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      Home: { row: event.ctrlKey ? 0 : row, column: 0 },
      End: { row: event.ctrlKey ? last.row : row, column: last.column },
    };
    const to = ways[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.focusCell(clamp(to.row, 0, last.row), clamp(to.column, 0, last.column));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose({ row, column });
    }
  }

  private focusCell(row: number, column: number): void {
    const cells = this.renderRoot.querySelectorAll('tbody tr')[row]?.querySelectorAll<HTMLElement>('td[part=cell]');
    cells?.[column]?.focus();
  }

  private choose({ row, column }: Cell): void {
    this.dispatchEvent(new CustomEvent('cell-select', { detail: { row, column } }) satisfies CellSelect);
  }

  static override styles = [instrument, styles];
}

/** How strongly a cell is shaded, 0…1; in hundredths, so that a cell whose number stays is not painted anew. */
function shade(value: number | null, largest: number): number {
  return clamp(Math.round((Math.abs(value ?? 0) / largest) * 100) / 100, 0, 1);
}

function same(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column;
}

declare global {
  interface HTMLElementTagNameMap {
    'attention-heatmap': AttentionHeatmap;
  }
}
