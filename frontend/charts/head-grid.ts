import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Unhurried } from '../shared/after-paint.js';
import { instrument } from '../shared/instrument.js';
import { MeasuredWidth } from '../shared/measured-width.js';
import { clamp, fixed } from '../shared/numbers.js';
import { words } from '../shared/words.js';
import { styles } from './head-grid.styles.js';

export interface Heads {
  readonly caption: string;
  /** Heads of each layer. */
  readonly columns: number;
  /** Layer after layer. */
  readonly heads: readonly Head[];
  /** Index of the head that is looked at. */
  readonly chosen: number;
}

export interface Head {
  readonly name: string;
  /** What it does, in words. */
  readonly said: string;
  /** n×n weights, row after row, each a hexadecimal digit: fifteenths, rounded. */
  readonly shades: string;
  /** What is measured of it. */
  readonly number: number | null;
  /** Whether it is among those that do it most. */
  readonly marked: boolean;
}

export type HeadSelect = CustomEvent<{ index: number }>;

const DARKEST = 15;

/** In units: twelve heads side by side need so much, or else they stand below each other. */
const ROOMY = 520;

/**
 * All heads of a model as small matrices, shaded as the large one is: rows ask, columns answer. A line for each layer; where there is no
 * room for that, a line for each head. The head under the pointer or the focus, or else the chosen one, is told of below.
 *
 * To a screen reader a grid with headers and one tab stop: arrow keys, Home and End (with Ctrl to the corners) move, Enter and
 * Space choose; a cell reads its head's name, what it does and what is measured.
 *
 * | property | type    | meaning |
 * |----------|---------|---------|
 * | `heads`  | `Heads` | what is shown |
 *
 * | event         | detail    | when |
 * |---------------|-----------|------|
 * | `head-select` | `{index}` | a head was chosen |
 *
 * | part      | what |
 * |-----------|------|
 * | `caption` | the caption |
 * | `cell`    | a head |
 * | `number`  | what is measured of it |
 * | `reading` | the line that tells of one head |
 *
 * Custom properties: the tokens of styles/tokens.css.
 */
@customElement('head-grid')
export class HeadGrid extends Unhurried {
  @property({ attribute: false }) heads: Heads | undefined;

  @state() private stop = -1;
  @state() private looked = -1;

  private readonly measured = new MeasuredWidth(this);
  private drawings = new Map<string, readonly string[]>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('heads')) {
      const before = this.drawings;
      this.drawings = new Map(this.heads?.heads.map(({ shades }) => [shades, before.get(shades) ?? drawing(shades)]));
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.heads === undefined) {
      return nothing;
    }
    const { caption, heads, chosen } = this.heads;
    const { rows, columns, turned } = this.shape();
    const told = heads[this.looked >= 0 ? this.looked : chosen];
    return html`
      <div class="caption" part="caption" id="caption">${caption}</div>
      <table role="grid" aria-labelledby="caption" @keydown=${this.onKey} @mouseleave=${this.lookAway} @focusout=${this.lookAway}>
        <thead>
          <tr>
            <th scope="col" class="corner">${turned ? words.head : words.layer}\u00a0↓<br />${turned ? words.layer : words.head}\u00a0→</th>
            ${count(columns).map(column => html`<th scope="col">${column + 1}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${count(rows).map(
            row => html`<tr>
              <th scope="row">${row + 1}</th>
              ${count(columns).map(column => this.cell(this.indexOf(row, column)))}
            </tr>`,
          )}
        </tbody>
      </table>
      <div class="reading" part="reading" aria-hidden="true">
        ${told === undefined ? nothing : html`<b>${told.name}</b> <span class="quiet">${told.said}</span>`}
      </div>
    `;
  }

  private cell(index: number): TemplateResult {
    const { heads, chosen } = this.heads!;
    const { name, said, shades, number, marked } = heads[index]!;
    const side = Math.sqrt(shades.length);
    const measure = number === null ? '' : fixed(number, 2);
    return html`<td
      part="cell"
      class="${index === chosen ? 'chosen' : ''} ${marked ? 'marked' : ''}"
      tabindex=${index === this.tabStop() ? 0 : -1}
      aria-selected=${index === chosen}
      aria-label=${[name, said, measure].filter(it => it !== '').join(', ')}
      @click=${() => this.choose(index)}
      @mouseenter=${() => (this.looked = index)}
      @focus=${() => this.arrive(index)}
    >
      <svg viewBox="0 0 ${side} ${side}" preserveAspectRatio="none" aria-hidden="true">
        ${this.drawings.get(shades)!.map((path, level) => svg`<path d=${path} fill-opacity=${(level + 1) / DARKEST}></path>`)}
      </svg>
      ${number === null ? nothing : html`<span part="number" aria-hidden="true">${measure}</span>`}
    </td>`;
  }

  private shape(): { rows: number; columns: number; turned: boolean } {
    const across = this.heads!.columns;
    const down = this.heads!.heads.length / across;
    const turned = this.measured.width < ROOMY;
    return turned ? { rows: across, columns: down, turned } : { rows: down, columns: across, turned };
  }

  private indexOf(row: number, column: number): number {
    return this.shape().turned ? column * this.heads!.columns + row : row * this.heads!.columns + column;
  }

  private tabStop(): number {
    const { heads, chosen } = this.heads!;
    return clamp(this.stop >= 0 ? this.stop : chosen, 0, heads.length - 1);
  }

  private arrive(index: number): void {
    this.stop = index;
    this.looked = index;
  }

  private lookAway(): void {
    this.looked = -1;
  }

  private onKey(event: KeyboardEvent): void {
    const { rows, columns, turned } = this.shape();
    const [outer, inner] = [Math.floor(this.tabStop() / this.heads!.columns), this.tabStop() % this.heads!.columns];
    const [row, column] = turned ? [inner, outer] : [outer, inner];
    const ways: Record<string, readonly [number, number]> = {
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? rows - 1 : row, columns - 1],
    };
    const to = ways[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const [down, across] = [clamp(to[0], 0, rows - 1), clamp(to[1], 0, columns - 1)];
      this.renderRoot.querySelectorAll('tbody tr')[down]?.querySelectorAll<HTMLElement>('td')[across]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(this.tabStop());
    }
  }

  private choose(index: number): void {
    this.dispatchEvent(new CustomEvent('head-select', { detail: { index } }) satisfies HeadSelect);
  }

  static override styles = [instrument, styles];
}

function count(to: number): number[] {
  return Array.from({ length: to }, (_, index) => index);
}

/** For each shade but the lightest a path over its cells, those side by side in one piece. */
function drawing(shades: string): readonly string[] {
  const side = Math.sqrt(shades.length);
  const paths = new Array<string>(DARKEST).fill('');
  for (let at = 0; at < shades.length; ) {
    const row = Math.floor(at / side);
    let end = at + 1;
    while (end < (row + 1) * side && shades[end] === shades[at]) {
      end++;
    }
    const level = parseInt(shades[at]!, DARKEST + 1);
    if (level > 0) {
      paths[level - 1] += `M${at - row * side} ${row}h${end - at}v1h${at - end}z`;
    }
    at = end;
  }
  return paths;
}

declare global {
  interface HTMLElementTagNameMap {
    'head-grid': HeadGrid;
  }
}
