import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { instrument } from '../shared/instrument.js';
import { spread, textWidth } from '../shared/labels.js';
import { MeasuredWidth } from '../shared/measured-width.js';
import { BETWEEN, clamp, readable } from '../shared/numbers.js';
import type { Role } from '../shared/roles.js';
import { type Scale, scale, ticks } from '../shared/scales.js';
import { words } from '../shared/words.js';
import { styles } from './line-chart.styles.js';

export interface Chart {
  readonly caption: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly levels: readonly Level[];
}

export interface Axis {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly log: boolean;
}

export interface Series {
  readonly name: string;
  readonly role: Role;
  readonly points: readonly Point[];
  /** Kept to compare others with. */
  readonly kept: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Level {
  readonly label: string;
  readonly y: number;
}

/** The frame of the drawing, in pixels. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly across: Scale;
  readonly up: Scale;
}

/** One pattern for each line in turn: two lines of a chart never differ in colour only. */
const DASHES = ['none', '7 3', '2 3', '10 3 2 3', '5 2 1 2 1 2', '1 5'];
const TEXT = 13;

/** Beyond so many points, dots would be a smear. */
const DOTTED = 60;

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
        <clipPath id="inside"><rect x=${frame.left} y=${frame.top - 2} width=${frame.right - frame.left} height=${frame.bottom - frame.top + 4}></rect></clipPath>
        ${this.axes(frame, width)} ${this.levels(frame)}
        <g clip-path="url(#inside)">${series.map((one, index) => line(one, index, frame))}</g>
        ${roomy ? this.endLabels(frame) : nothing} ${at === undefined ? nothing : this.rule(at, frame)}
      </svg>
      <div class="reading" part="reading" aria-hidden="true">${at === undefined ? nothing : this.reading(at)}</div>
      ${this.data(positions)}
    `;
  }

  private frame(width: number, height: number, roomy: boolean): Frame {
    const { x, y, series } = this.chart!;
    const labels = roomy ? Math.min(width * 0.3, Math.max(0, ...series.map(({ name }) => textWidth(name, TEXT))) + 14) : 16;
    const left = 12 + Math.max(...ticks(y, 5).map(({ text }) => textWidth(text, 12)), 8);
    const [top, right, bottom] = [26, width - labels, height - 38];
    return { left, top, right, bottom, across: scale(x, left, right), up: scale(y, bottom, top) };
  }

  private axes({ left, right, bottom, across, up }: Frame, width: number): TemplateResult {
    const { x, y } = this.chart!;
    const columns = ticks(x, Math.max(2, Math.floor((right - left) / 70)));
    return svg`<g class="axes" aria-hidden="true">
      <text x="0" y="12">${y.label}</text>
      ${ticks(y, 5).map(
        ({ at, text }) => svg`<path class="grid" d="M${left} ${up(at)}H${right}"></path>
          <text x=${left - 6} y=${up(at) + 4} text-anchor="end">${text}</text>`,
      )}
      <path class="axis" d="M${left} ${bottom}H${right}"></path>
      ${columns.map(
        ({ at, text }) => svg`<path class="axis" d="M${across(at)} ${bottom}v4"></path>
          <text x=${clamp(across(at), 4, width - 4)} y=${bottom + 17} text-anchor="middle">${text}</text>`,
      )}
      <text x=${(left + right) / 2} y=${bottom + 34} text-anchor="middle">${x.label}</text>
    </g>`;
  }

  private levels(frame: Frame): TemplateResult[] {
    const { left, right, top, bottom, up } = frame;
    return this.chart!.levels
      .filter(({ y }) => up(y) >= top - 1 && up(y) <= bottom + 1)
      .map(
        ({ label, y }) => svg`<g class="level" aria-hidden="true">
          <path d="M${left} ${up(y)}H${right}"></path>
          ${this.levelLabel(label, up(y), frame)}
        </g>`,
      );
  }

  /** Above or below its line, at the start or the end: where the series leave most room. */
  private levelLabel(label: string, line: number, { left, right, top, bottom, across, up }: Frame): TemplateResult {
    const width = textWidth(label, 12) + 8;
    const places = [left, right - width].flatMap(from => [line - 8, line + 11].map(middle => ({ from, middle, room: Infinity })));
    for (const { points } of this.chart!.series) {
      for (const point of points) {
        for (const place of places) {
          const x = across(point.x);
          if (x >= place.from - 8 && x <= place.from + width + 8) {
            place.room = Math.min(place.room, Math.abs(up(point.y) - place.middle));
          }
        }
      }
    }
    const inside = places.filter(({ middle }) => middle > top && middle < bottom - 6);
    const best = inside.reduce((a, b) => (Math.min(b.room, 60) > Math.min(a.room, 60) ? b : a), inside[0] ?? places[0]!);
    return svg`<text x=${best.from + 4} y=${best.middle + 4}>${label}</text>`;
  }

  private endLabels({ right, top, bottom, across, up }: Frame): TemplateResult[] {
    const { series } = this.chart!;
    const ends = series.map(({ points }) => points.findLast(({ x, y }) => Number.isFinite(across(x)) && Number.isFinite(up(y))));
    const heights = ends.map(end => (end === undefined ? top : clamp(up(end.y), top, bottom)));
    const places = spread(heights, TEXT + 3, top, bottom);
    return series.map(
      ({ name, role }, index) => svg`<text class="name ${role}" aria-hidden="true" x=${right + 8} y=${places[index]! + 4}>${name}</text>`,
    );
  }

  private legend(): TemplateResult {
    return html`<div class="legend" aria-hidden="true">
      ${this.chart!.series.map(
        ({ name, role }, index) =>
          html`<span class=${role}><svg width="26" height="10"><path d="M0 5H26" stroke-dasharray=${dash(index)}></path></svg>${name}</span>`,
      )}
    </div>`;
  }

  private rule(at: number, { top, bottom, across, up }: Frame): TemplateResult {
    const x = across(at);
    return svg`<g class="cursor" aria-hidden="true">
      <path d="M${x} ${top}V${bottom}"></path>
      ${this.chart!.series.map(one => {
        const value = valueAt(one, at);
        const y = value === undefined ? NaN : up(value);
        return y >= top - 1 && y <= bottom + 1 ? svg`<circle class=${one.role} cx=${x} cy=${y} r="4"></circle>` : nothing;
      })}
    </g>`;
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

function dash(index: number): string {
  return DASHES[index % DASHES.length]!;
}

function line({ role, points, kept }: Series, index: number, { across, up }: Frame): TemplateResult {
  let pen = 'M';
  let path = '';
  let dots = '';
  for (const { x, y } of points) {
    const [px, py] = [across(x), up(y)];
    if (!Number.isFinite(px) || !Number.isFinite(py)) {
      pen = 'M';
      continue;
    }
    path += `${pen}${px.toFixed(1)} ${py.toFixed(1)}`;
    dots += `M${px.toFixed(1)} ${py.toFixed(1)}h0`;
    pen = 'L';
  }
  return svg`<g class="${role} ${kept ? 'kept' : ''}">
    <path part="line" class="line" stroke-dasharray=${dash(index)} d=${path}></path>
    ${points.length <= DOTTED ? svg`<path class="dots" d=${dots}></path>` : nothing}
  </g>`;
}

function valueAt({ points }: Series, at: number): number | undefined {
  return points.find(({ x }) => x === at)?.y;
}

function valueText(series: Series, at: number): string {
  const value = valueAt(series, at);
  return typeof value === 'number' && Number.isFinite(value) ? readable(value) : '–';
}

declare global {
  interface HTMLElementTagNameMap {
    'line-chart': LineChart;
  }
}
