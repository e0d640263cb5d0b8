import { nothing, svg, type TemplateResult } from 'lit';
import { arrowHead, towards } from '../shared/arrows.js';
import { type Box, placeTags, type Stroke, textWidth } from '../shared/labels.js';
import { BETWEEN, clamp, decimalsOf, fixed } from '../shared/numbers.js';
import { letterOf, type Role } from '../shared/roles.js';
import { type Scale, type Tick, ticks } from '../shared/scales.js';
import { words } from '../shared/words.js';

/** What of a vector plane is only looked at: axes, arrows, words. */

export interface Plane {
  readonly caption: string;
  /** Both axes go from −extent to extent. */
  readonly extent: number;
  readonly step: number;
  readonly arrows: readonly Arrow[];
  readonly seq: number;
}

export interface Arrow {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly x: number;
  readonly y: number;
  readonly editable: boolean;
  readonly chosen: boolean;
  /** 0…1, how strongly it is drawn. */
  readonly strength: number;
}

export interface Tip {
  readonly x: number;
  readonly y: number;
}

/** An arrow at the place the hand has given it, in data and in pixels. */
export interface Drawn extends Arrow {
  readonly px: number;
  readonly py: number;
}

/** Between the axes' ends and the edge, in pixels. */
export const MARGIN = 22;
const TEXT = 13;
const NUMBER = 11;

/** The opacity of an arrow without strength: three to one against paper, in every colour of a role (ContrastTest). */
const FAINT = 0.7;

/** Between a word and what else is written or drawn beside it, in pixels. */
const AIR = 3;

/** Weak arrows below, the chosen and the editable above. */
export function weakFirst(a: Arrow, b: Arrow): number {
  return rank(a) - rank(b);
}

function rank({ editable, chosen, role, strength }: Arrow): number {
  return (chosen ? 8 : 0) + (editable ? 2 : 0) + (role === 'query' ? 4 : 0) + strength;
}

function marksOf(extent: number): Tick[] {
  return ticks({ min: -extent, max: extent, log: false }, 6).filter(({ at }) => Math.abs(at) > 1e-9);
}

/** @param place from data to pixels */
export function axes(extent: number, place: Scale, size: number): TemplateResult {
  const zero = place(0);
  const marks = marksOf(extent);
  return svg`<g class="axes" aria-hidden="true">
    ${marks.map(({ at, text }) => {
      const to = place(at);
      return svg`<path class="grid" d="M${to} ${MARGIN}V${size - MARGIN}M${MARGIN} ${to}H${size - MARGIN}"></path>
        <text x=${to} y=${zero + 14} text-anchor="middle">${text}</text>
        <text x=${zero - 6} y=${size - to + 4} text-anchor="end">${text}</text>`;
    })}
    <path class="axis" d="M${zero} ${MARGIN}V${size - MARGIN}M${MARGIN} ${zero}H${size - MARGIN}"></path>
  </g>`;
}

/** What belongs to a result is hidden where it is to be found. */
function partOf({ role }: Pick<Arrow, 'role'>, name: string): string {
  return role === 'output' ? `${name} result` : name;
}

/** @param zero of the plane, in pixels */
export function shaft({ role, chosen, strength, px, py }: Drawn, zero: number, choose: () => void): TemplateResult {
  const width = 1.25 + 2.25 * clamp(strength, 0, 1) + (chosen ? 0.5 : 0);
  const length = Math.hypot(px - zero, py - zero);
  const head = Math.min(6 + 2.2 * width, length);
  return svg`<g
    part=${partOf({ role }, 'arrow')}
    class="arrow ${role} ${chosen ? 'chosen' : ''}"
    opacity=${(FAINT + (1 - FAINT) * clamp(chosen ? 1 : strength, 0, 1)).toFixed(3)}
    @click=${choose}
  >
    <path class="reach" d="M${zero} ${zero}L${px} ${py}"></path>
    <path part="shaft" class="shaft" stroke-width=${width.toFixed(2)} d="M${zero} ${zero}L${towards(zero, px, length, length - head * 0.8)} ${towards(zero, py, length, length - head * 0.8)}"></path>
    <path class="head" d=${arrowHead(zero, px, py, length, head)}></path>
  </g>`;
}

/** Where the numbers of both axes stand. */
function numbers(extent: number, place: Scale, size: number): Box[] {
  const zero = place(0);
  return marksOf(extent).flatMap(({ at, text }) => {
    const to = place(at);
    const width = textWidth(text, NUMBER);
    return [
      { left: to - width / 2, top: zero + 14 - NUMBER, right: to + width / 2, bottom: zero + 16 },
      { left: zero - 6 - width, top: size - to + 4 - NUMBER, right: zero - 6, bottom: size - to + 6 },
    ];
  });
}

/** The axes. */
function cross(zero: number, size: number): Stroke[] {
  return [
    { x1: zero, y1: MARGIN, x2: zero, y2: size - MARGIN },
    { x1: MARGIN, y1: zero, x2: size - MARGIN, y2: zero },
  ];
}

/**
 * The words of arrows where they are in the way of no tip, no number and, if there is room, no line, each plainly at its own tip or with a line to it.
 *
 * @param place from data to pixels
 */
export function labels(
  arrows: readonly Drawn[],
  extent: number,
  place: Scale,
  size: number,
  textOf: (arrow: Drawn) => string,
  languageOf: (arrow: Drawn) => string,
  choose: (arrow: Drawn) => void,
): (TemplateResult | typeof nothing)[] {
  const zero = place(0);
  const first = [...arrows].reverse();
  const tags = first.map(arrow => ({
    x: arrow.px,
    y: arrow.py,
    width: textWidth(`${letterOf[arrow.role]} ${textOf(arrow)}`, TEXT) + 2 * AIR,
    height: TEXT + 3,
    angle: Math.atan2(arrow.py - zero, arrow.px - zero),
    gap: arrow.editable ? 15 : 8,
  }));
  const tips = arrows.map(({ px, py, editable }) => square(px, py, editable ? 9 : 5));
  const strokes = [...cross(zero, size), ...arrows.map(({ px, py }) => ({ x1: zero, y1: zero, x2: px, y2: py }))];
  const placed = placeTags(tags, { left: 0, top: 0, right: size, bottom: size }, [...tips, ...numbers(extent, place, size)], strokes);
  const leaders = first.map((arrow, index) => leader(arrow, placed[index]!.leader));
  const texts = first.map((arrow, index) => {
    const { left, right, top } = placed[index]!.box;
    return svg`<text
      part=${partOf(arrow, 'label')}
      class="label ${arrow.role} ${arrow.chosen ? 'chosen' : ''}"
      aria-hidden="true"
      x=${((left + right) / 2).toFixed(1)}
      y=${(top + TEXT).toFixed(1)}
      text-anchor="middle"
      @click=${() => choose(arrow)}
    ><tspan class="letter">${letterOf[arrow.role]}</tspan> ${worded(textOf(arrow), languageOf(arrow))}</text>`;
  });
  return [...leaders, ...texts];
}

/** From a word to its tip, where it takes a line to tell whose it is. */
function leader(arrow: Arrow, way: Stroke | undefined): TemplateResult | typeof nothing {
  if (way === undefined) {
    return nothing;
  }
  const [x1, y1, x2, y2] = [way.x1, way.y1, way.x2, way.y2].map(it => it.toFixed(1));
  return svg`<path part=${partOf(arrow, 'leader')} class="leader ${arrow.role}" aria-hidden="true" d="M${x1} ${y1}L${x2} ${y2}"></path>`;
}

function worded(text: string, language: string): TemplateResult | string {
  return language === '' ? text : svg`<tspan lang=${language}>${text}</tspan>`;
}

function square(x: number, y: number, half: number): Box {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

/** In the order of the record, which is that of the tabulator. */
export function inOrder({ arrows: order }: Plane, arrows: readonly Drawn[]): Drawn[] {
  const rankOf = new Map(order.map(({ id }, index) => [id, index]));
  return [...arrows].sort((a, b) => rankOf.get(a.id)! - rankOf.get(b.id)!);
}

export function nameOf({ role, label }: Arrow): string {
  return role === 'setting' ? label : `${words[role]} ${label}`;
}

export function coordinate(value: number, step: number): string {
  return fixed(value, Math.max(2, decimalsOf(step)));
}

export function coordinates({ x, y }: Tip, step: number): string {
  return `x ${coordinate(x, step)}${BETWEEN}y ${coordinate(y, step)}`;
}
