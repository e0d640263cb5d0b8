import { nothing, svg, type TemplateResult } from 'lit';
import { spread, textWidth } from '../shared/labels.js';
import { clamp, readable } from '../shared/numbers.js';
import type { Role } from '../shared/roles.js';
import { type Scale, ticks } from '../shared/scales.js';

/** What of a line chart is only looked at: axes, lines, words. */

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
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly across: Scale;
  readonly up: Scale;
}

/** One pattern for each line in turn: two lines of a chart never differ in colour only. */
const DASHES = ['none', '7 3', '2 3', '10 3 2 3', '5 2 1 2 1 2', '1 5'];
export const TEXT = 13;


/** Beyond so many points, dots would be a smear. */
const DOTTED = 60;

/** @param width of the whole drawing */
export function axes({ x, y }: Chart, { left, right, bottom, across, up }: Frame, width: number): TemplateResult {
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

export function levels(chart: Chart, frame: Frame): TemplateResult[] {
  const { left, right, top, bottom, up } = frame;
  return chart.levels
    .filter(({ y }) => up(y) >= top - 1 && up(y) <= bottom + 1)
    .map(
      ({ label, y }) => svg`<g class="level" aria-hidden="true">
        <path d="M${left} ${up(y)}H${right}"></path>
        ${levelLabel(label, up(y), chart, frame)}
      </g>`,
    );
}

/** Above or below its line, at the start or the end: where the series leave most room. Beside the name of the axis there is room above all, too. */
function levelLabel(label: string, line: number, { series, y }: Chart, { left, right, top, bottom, across, up }: Frame): TemplateResult {
  const width = textWidth(label, 12) + 8;
  const places = [left, right - width].flatMap(from => [line - 8, line + 11].map(middle => ({ from, middle, room: Infinity })));
  for (const { points } of series) {
    for (const point of points) {
      for (const place of places) {
        const x = across(point.x);
        if (x >= place.from - 8 && x <= place.from + width + 8) {
          place.room = Math.min(place.room, Math.abs(up(point.y) - place.middle));
        }
      }
    }
  }
  const named = textWidth(y.label, TEXT) + 8;
  const inside = places.filter(({ from, middle }) => middle > (from > named ? top - 12 : top) && middle < bottom - 6);
  const best = inside.reduce((a, b) => (Math.min(b.room, 60) > Math.min(a.room, 60) ? b : a), inside[0] ?? places[0]!);
  return svg`<text x=${best.from + 4} y=${best.middle + 4}>${label}</text>`;
}

/** The names of the lines where they end. */
export function endLabels({ series }: Chart, { right, top, bottom, across, up }: Frame): TemplateResult[] {
  const ends = series.map(({ points }) => points.findLast(({ x, y }) => Number.isFinite(across(x)) && Number.isFinite(up(y))));
  const heights = ends.map(end => (end === undefined ? top : clamp(up(end.y), top, bottom)));
  const places = spread(heights, TEXT + 3, top, bottom);
  return series.map(
    ({ name, role }, index) => svg`<text class="name ${role}" aria-hidden="true" x=${right + 8} y=${places[index]! + 4}>${name}</text>`,
  );
}

/** The cursor, with a dot on each line. */
export function rule({ series }: Chart, at: number, { top, bottom, across, up }: Frame): TemplateResult {
  const x = across(at);
  return svg`<g class="cursor" aria-hidden="true">
    <path d="M${x} ${top}V${bottom}"></path>
    ${series.map(one => {
      const value = valueAt(one, at);
      const y = value === undefined ? NaN : up(value);
      return y >= top - 1 && y <= bottom + 1 ? svg`<circle class=${one.role} cx=${x} cy=${y} r="4"></circle>` : nothing;
    })}
  </g>`;
}

export function dash(index: number): string {
  return DASHES[index % DASHES.length]!;
}

/** One series: a line with gaps where a point has no place. */
export function line({ role, points, kept }: Series, index: number, { across, up }: Frame): TemplateResult {
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

export function valueText(series: Series, at: number): string {
  const value = valueAt(series, at);
  return typeof value === 'number' && Number.isFinite(value) ? readable(value) : '–';
}
