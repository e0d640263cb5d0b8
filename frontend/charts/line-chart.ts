import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { instrument } from '../shared/instrument.js';
import { textWidth } from '../shared/labels.js';
import { MeasuredWidth } from '../shared/measured-width.js';
import { BETWEEN, clamp, readable } from '../shared/numbers.js';
import { scale, ticks } from '../shared/scales.js';
import { words } from '../shared/words.js';
import { axes, type Chart, dash, endLabels, type Frame, levels, line, rule, TEXT, valueText } from './line-chart.drawing.js';
import { styles } from './line-chart.styles.js';

/** Narrower charts have a legend above in place of words at the ends of the lines. */
const ROOM_FOR_LABELS = 460;

/**
 * Series over a common axis, with horizontal levels to compare with. Each line has a colour by its role and a dash pattern of its
 * own; its name stands at its end, or in a legend where the chart is narrow.
 *
 * A cursor reads the values of all lines at one x: it follows the pointer, and with the focus the arrow keys, Home and End. The drawing
 * is a slider to a screen reader, with the reading as its value text. All numbers stand in a table below, folded.
 *
 * | property | type    | meaning |
 * |----------|---------|---------|
 * | `chart`  | `Chart` | what is shown |
 *
 * | part      | what |
 * |-----------|------|
 * | `caption` | the caption |
 * | `plot`    | the drawing |
 * | `line`    | a series |
 * | `reading` | the line that reads the values at the cursor |
 * | `data`    | the folded table |
 *
 * Custom properties: the tokens of styles/tokens.css.
 */
@customElement('line-chart')
export class LineChart extends LitElement {
  @property({ attribute: false }) chart: Chart | undefined;

  /** Index into all x of all series, or −1. */
  @state() private cursor = -1;
  @state() private unfolded = false;

  private readonly measured = new MeasuredWidth(this);

  protected override render(): TemplateResult | typeof nothing {
    if (this.chart === undefined) {
      return nothing;
    }
    const { caption, x, series } = this.chart;
    const width = this.measured.width;
    const height = Math.round(clamp(width * 0.55, 200, 340));
    const roomy = width >= ROOM_FOR_LABELS;
    const frame = this.frame(width, height, roomy);
    const positions = this.positions();
    const at = positions[Math.min(this.cursor, positions.length - 1)];
    return html`
      ${caption === '' ? nothing : html`<div class="caption" part="caption">${caption}</div>`}
      ${roomy || series.length < 1 ? nothing : this.legend()}
      <svg
        part="plot"
        role="slider"
        tabindex="0"
        aria-label=${`${caption}, ${words.cursor}: ${x.label}`}
        aria-valuemin=${positions[0] ?? 0}
        aria-valuemax=${positions.at(-1) ?? 0}
        aria-valuenow=${at ?? positions[0] ?? 0}
        aria-valuetext=${at === undefined ? '–' : this.spoken(at)}
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
        @pointermove=${(event: PointerEvent) => this.point(event, frame, positions)}
        @pointerdown=${(event: PointerEvent) => this.point(event, frame, positions)}
        @pointerleave=${() => (this.cursor = -1)}
        @blur=${() => (this.cursor = -1)}
        @focus=${() => (this.cursor = Math.max(this.cursor, 0))}
        @keydown=${(event: KeyboardEvent) => this.onKey(event, positions.length)}
      >
        <clipPath id="inside"><rect x=${frame.left - 5} y=${frame.top - 5} width=${frame.right - frame.left + 10} height=${frame.bottom - frame.top + 10}></rect></clipPath>
        ${axes(this.chart, frame, width)} ${levels(this.chart, frame)}
        <g clip-path="url(#inside)">${series.map((one, index) => line(one, index, frame))}</g>
        ${roomy ? endLabels(this.chart, frame) : nothing} ${at === undefined ? nothing : rule(this.chart, at, frame)}
      </svg>
      <div class="reading" part="reading" aria-hidden="true">${at === undefined ? nothing : this.reading(at)}</div>
      ${this.data(positions)}
    `;
  }

  private frame(width: number, height: number, roomy: boolean): Frame {
    const { x, y, series } = this.chart!;
    const labels = roomy ? Math.min(width * 0.3, Math.max(0, ...series.map(({ name }) => textWidth(name, TEXT))) + 14) : 16;
    const left = 12 + Math.max(...ticks(y, 5).map(({ text }) => textWidth(text, 12)), 8);
    const [top, right, bottom] = [26, Math.max(left, width - labels), height - 38];
    return { left, top, right, bottom, across: scale(x, left, right), up: scale(y, bottom, top) };
  }

  private legend(): TemplateResult {
    return html`<div class="legend" aria-hidden="true">
      ${this.chart!.series.map(
        ({ name, role }, index) =>
          html`<span class=${role}><svg width="26" height="10"><path d="M0 5H26" stroke-dasharray=${dash(index)}></path></svg>${name}</span>`,
      )}
    </div>`;
  }

  private reading(at: number): TemplateResult {
    const { x, series } = this.chart!;
    return html`<span class="quiet">${x.label} ${readable(at)}</span>
      ${series.map(one => html`<span class=${one.role}>${one.name} <b>${valueText(one, at)}</b></span>`)}`;
  }

  private spoken(at: number): string {
    const { x, series } = this.chart!;
    return [`${x.label} ${readable(at)}`, ...series.map(one => `${one.name} ${valueText(one, at)}`)].join(BETWEEN);
  }

  private data(positions: readonly number[]): TemplateResult {
    const { x, y, series, levels } = this.chart!;
    return html`<details part="data" @toggle=${(event: Event) => (this.unfolded = (event.target as HTMLDetailsElement).open)}>
      <summary>${words.data}</summary>
      ${this.unfolded
        ? html`<div class="scroller" tabindex="0" role="group" aria-label=${words.data}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${x.label}</th>
                  ${series.map(({ name }) => html`<th scope="col">${name}<span class="unseen">, ${y.label}</span></th>`)}
                  ${levels.map(({ label }) => html`<th scope="col">${label}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${positions.map(
                  at => html`<tr>
                    <th scope="row">${readable(at)}</th>
                    ${series.map(one => html`<td>${valueText(one, at)}</td>`)} ${levels.map(level => html`<td>${readable(level.y)}</td>`)}
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>`
        : nothing}
    </details>`;
  }

  /** All x at which some series has a point, ascending. */
  private positions(): number[] {
    const all = new Set(this.chart!.series.flatMap(({ points }) => points.map(({ x }) => x)).filter(Number.isFinite));
    return [...all].sort((a, b) => a - b);
  }

  private point(event: PointerEvent, { across }: Frame, positions: readonly number[]): void {
    const x = event.clientX - (event.currentTarget as SVGElement).getBoundingClientRect().left;
    let nearest = -1;
    positions.forEach((at, index) => {
      if (nearest < 0 || Math.abs(across(at) - x) < Math.abs(across(positions[nearest]!) - x)) {
        nearest = index;
      }
    });
    this.cursor = nearest;
  }

  private onKey(event: KeyboardEvent, length: number): void {
    // Up and down belong to the page: the cursor moves along x only.
    const leap = Math.max(1, Math.round(length / 10));
    const ways: Record<string, number> = {
      ArrowRight: this.cursor + 1,
      ArrowLeft: this.cursor - 1,
      PageUp: this.cursor + leap,
      PageDown: this.cursor - leap,
      Home: 0,
      End: length - 1,
    };
    const to = ways[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.cursor = clamp(to, 0, length - 1);
    }
  }

  static override styles = [instrument, styles];
}

declare global {
  interface HTMLElementTagNameMap {
    'line-chart': LineChart;
  }
}
