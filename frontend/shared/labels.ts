/** Placing words so that they do not lie on each other. */

import { clamp } from './numbers.js';

/** A rectangle by its corners. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A stroke from one point to another. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A word that belongs to a point; the direction is where it would best stand. */
export interface Tag {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
  /** From the point to the word. */
  readonly gap: number;
}

/** Widths of signs in the instruments' typeface, as shares of its size, rather too wide than too narrow: an estimate that spares a measurement. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’|ijlI]/, 0.3],
  [/[-()"“”frt]/, 0.4],
  [/[mwMW%]/, 0.87],
  [/[A-Z]/, 0.73],
];
const LETTER = 0.62;

/** From here on, in Unicode, are the scripts of East Asia, whose signs are as wide as they are high. */
const WIDE = '\u2e80';

function signWidth(sign: string): number {
  return sign >= WIDE ? 1 : (WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? LETTER);
}

/** About how wide a text is. */
export function textWidth(text: string, size: number): number {
  return size * sum([...text], signWidth);
}

/** What a pixel of a stroke costs that a word lies on: as much as five of another word. */
const STRUCK = 5;

/** What it costs to stand nearer to the point of another word than to one's own, for each pixel. */
const ASTRAY = 12;

/** What it costs when the look from a word to its point crosses that from another. */
const CROSSING = 500;

/** From here on two words are in conflict: they cross, or lie on each other by as much. */
const CONFLICT = CROSSING;

/** What it costs when the way from a word to its point crosses a stroke: it seems to belong to the other side. */
const BEHIND = 30;

/** By so many pixels a word stands nearer to its own point than to any other, or it takes a line to tell. */
const PLAINLY = 6;

/** So often all words look for a better place among the others. */
const ROUNDS = 2;

/** Where a tag stands. */
export interface Placed {
  readonly box: Box;
  /** What has to be drawn for the word to be read at its point; nothing where it stands plainly at it. */
  readonly leader: Stroke | undefined;
}

/**
 * A place for each tag: around its point, where it covers least of what is taken, of the strokes and of the other tags, where nobody takes it
 * for the word of another tag's point, and where the ways from words to points do not cross; among these the nearest to its own direction.
 * Places outside the frame count as taken. The first are placed first, and then each looks again, alone and with whom it is in conflict.
 */
export function placeTags(tags: readonly Tag[], frame: Box, taken: readonly Box[], strokes: readonly Stroke[]): Placed[] {
  const places = tags.map(tag => placesOf(tag, tags, frame, taken, strokes));
  const chosen: Place[] = [];
  for (const its of places) {
    chosen.push(best(its, chosen));
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of chosen.keys()) {
      chosen[one] = best(places[one]!, without(chosen, one));
      const other = chosen.findIndex((it, index) => index !== one && between(it, chosen[one]!) >= CONFLICT);
      if (other >= 0) {
        settle(chosen, places, one, other);
      }
    }
  }
  return chosen.map(({ box, way, plain }) => ({ box, leader: plain ? undefined : way }));
}

/** Where a tag can stand, and what that costs whatever the others do. */
interface Place {
  readonly box: Box;
  /** The shortest to the point. */
  readonly way: Stroke;
  /** From the middle of the box to the point: who looks from a word for its point begins there. */
  readonly look: Stroke;
  readonly plain: boolean;
  readonly cost: number;
}

/** Sixteen directions at four distances, the cheapest first; what is far from the wanted direction or from the point costs a little. */
function placesOf(tag: Tag, tags: readonly Tag[], frame: Box, taken: readonly Box[], strokes: readonly Stroke[]): Place[] {
  const found: Place[] = [];
  const others = tags.filter(it => it.x !== tag.x || it.y !== tag.y);
  for (const distance of [0, 0.5, 1, 1.5].map(it => tag.gap + it * tag.height)) {
    for (let turn = 0; turn < 16; turn++) {
      const angle = tag.angle + ((turn % 2 === 0 ? turn : -turn - 1) / 2) * (Math.PI / 8);
      const x = tag.x + Math.cos(angle) * (distance + tag.width / 2);
      const y = tag.y + Math.sin(angle) * (distance + tag.height / 2);
      const box = { left: x - tag.width / 2, top: y - tag.height / 2, right: x + tag.width / 2, bottom: y + tag.height / 2 };
      const way = wayTo(box, tag);
      const astray = distanceTo(box, tag.x, tag.y) - nearest(box, others);
      const behind = strokes.filter(it => crosses(it, way)).length;
      const cost =
        turn +
        (distance - tag.gap) +
        outside(box, frame) +
        sum(taken, it => overlap(box, it) + STRUCK * lengthWithin(it, way)) +
        STRUCK * sum(strokes, it => lengthWithin(box, it)) +
        BEHIND * behind +
        ASTRAY * Math.max(0, astray);
      const plain = astray < -PLAINLY && behind === 0;
      found.push({ box, way, look: { x1: x, y1: y, x2: tag.x, y2: tag.y }, plain, cost });
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** What it costs that two tags stand where they stand. */
function between(a: Place, b: Place): number {
  const struck = lengthWithin(a.box, b.way) + lengthWithin(b.box, a.way);
  return overlap(a.box, b.box) + STRUCK * struck + (crosses(a.look, b.look) ? CROSSING : 0);
}

function among(place: Place, others: readonly Place[]): number {
  return place.cost + sum(others, it => between(place, it));
}

/** The place that costs least among the others. */
function best(places: readonly Place[], others: readonly Place[]): Place {
  let found = places[0]!;
  let least = Infinity;
  for (const place of places) {
    if (place.cost >= least) {
      break;
    }
    const cost = among(place, others);
    if (cost < least) {
      least = cost;
      found = place;
    }
  }
  return found;
}

/** Places two anew, as if both came last, in the order that costs less, unless they stand better already. */
function settle(chosen: Place[], places: readonly Place[][], one: number, other: number): void {
  const rest = chosen.filter((_, index) => index !== one && index !== other);
  const first = best(places[one]!, rest);
  const second = best(places[other]!, rest);
  const cost = ([a, b]: readonly [Place, Place]): number => among(a, rest) + among(b, [...rest, a]);
  let found: readonly [Place, Place] = [chosen[one]!, chosen[other]!];
  for (const pair of [[first, best(places[other]!, [...rest, first])], [best(places[one]!, [...rest, second]), second]] as const) {
    if (cost(pair) < cost(found)) {
      found = pair;
    }
  }
  [chosen[one], chosen[other]] = found;
}

function without(places: readonly Place[], index: number): Place[] {
  return places.filter((_, it) => it !== index);
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  let total = 0;
  for (const one of all) {
    total += of(one);
  }
  return total;
}

/** The distance from a box to the nearest of the points. */
function nearest(box: Box, points: readonly Tag[]): number {
  let found = Infinity;
  for (const { x, y } of points) {
    found = Math.min(found, distanceTo(box, x, y));
  }
  return found;
}

function distanceTo({ left, top, right, bottom }: Box, x: number, y: number): number {
  return Math.hypot(clamp(x, left, right) - x, clamp(y, top, bottom) - y);
}

/** Moves centres apart along a line, in their order, so that neighbours keep a distance and all stay between from and to. */
export function spread(centres: readonly number[], distance: number, from: number, to: number): number[] {
  const order = centres.map((_, index) => index).sort((a, b) => centres[a]! - centres[b]! || a - b);
  const result = [...centres];
  let free = from;
  for (const index of order) {
    result[index] = Math.max(result[index]!, free);
    free = result[index]! + distance;
  }
  free = to;
  for (const index of order.reverse()) {
    result[index] = Math.min(result[index]!, free);
    free = result[index]! - distance;
  }
  return result;
}

/** How much of a stroke lies in a box: it is cut at each of the four edges (Liang and Barsky). */
function lengthWithin({ left, top, right, bottom }: Box, { x1, y1, x2, y2 }: Stroke): number {
  if (Math.max(x1, x2) < left || Math.min(x1, x2) > right || Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) {
    return 0; // spares most strokes the reckoning
  }
  let from = 0;
  let to = 1;
  for (const [step, room] of [[x1 - x2, x1 - left], [x2 - x1, right - x1], [y1 - y2, y1 - top], [y2 - y1, bottom - y1]] as const) {
    if (step === 0 && room < 0) {
      return 0;
    }
    if (step < 0) {
      from = Math.max(from, room / step);
    } else if (step > 0) {
      to = Math.min(to, room / step);
    }
  }
  return from < to ? (to - from) * Math.hypot(x2 - x1, y2 - y1) : 0;
}

/** The shortest way from a box to the point of its tag. */
function wayTo({ left, top, right, bottom }: Box, { x, y }: Tag): Stroke {
  return { x1: clamp(x, left, right), y1: clamp(y, top, bottom), x2: x, y2: y };
}

/** Whether each of two strokes has the ends of the other on both of its sides. */
function crosses(a: Stroke, b: Stroke): boolean {
  return sideOf(a, b.x1, b.y1) * sideOf(a, b.x2, b.y2) < 0 && sideOf(b, a.x1, a.y1) * sideOf(b, a.x2, a.y2) < 0;
}

function sideOf({ x1, y1, x2, y2 }: Stroke, x: number, y: number): number {
  return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(box: Box, frame: Box): number {
  const x = Math.max(0, frame.left - box.left) + Math.max(0, box.right - frame.right);
  const y = Math.max(0, frame.top - box.top) + Math.max(0, box.bottom - frame.bottom);
  return (x + y) * 40;
}
