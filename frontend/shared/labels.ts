/** Placing words so that they do not lie on each other. */

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

/** Average width of a letter of the instruments' typeface, as a share of its size: an estimate that spares a measurement. */
const LETTER = 0.56;

/** From here on, in Unicode, are the scripts of East Asia, whose signs are as wide as they are high. */
const WIDE = '\u2e80';

/** About how wide a text is. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((width, sign) => width + (sign >= WIDE ? 1 : LETTER), 0) * size;
}

/** What a pixel of a stroke costs that a word lies on: as much as five of another word. */
const STRUCK = 5;

/** What it costs to stand nearer to the point of another word than to one's own, for each pixel. */
const ASTRAY = 12;

/**
 * A box for each tag, placed in the given order: each takes the place around its point where it covers least of what is
 * taken and of the strokes, and where nobody takes it for the word of another tag's point; among these the nearest to its own direction.
 * Places outside the frame count as taken.
 */
export function placeTags(tags: readonly Tag[], frame: Box, taken: readonly Box[], strokes: readonly Stroke[]): Box[] {
  const placed: Box[] = [...taken];
  return tags.map(tag => {
    let best: Box | undefined;
    let least = Infinity;
    for (const candidate of candidates(tag)) {
      const cost =
        candidate.cost +
        outside(candidate.box, frame) +
        placed.reduce((sum, box) => sum + overlap(candidate.box, box), 0) +
        strokes.reduce((sum, stroke) => sum + STRUCK * lengthWithin(candidate.box, stroke), 0) +
        ASTRAY * astray(candidate.box, tag, tags);
      if (cost < least) {
        least = cost;
        best = candidate.box;
      }
    }
    const box = best ?? { left: tag.x, top: tag.y, right: tag.x + tag.width, bottom: tag.y + tag.height };
    placed.push(box);
    return box;
  });
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

/** Sixteen directions at three distances; what is far from the wanted direction or from the point costs a little. */
function candidates(tag: Tag): { box: Box; cost: number }[] {
  const found: { box: Box; cost: number }[] = [];
  for (const distance of [tag.gap, tag.gap + tag.height / 2, tag.gap + tag.height]) {
    for (let turn = 0; turn < 16; turn++) {
      const angle = tag.angle + ((turn % 2 === 0 ? turn : -turn - 1) / 2) * (Math.PI / 8);
      const x = tag.x + Math.cos(angle) * (distance + tag.width / 2);
      const y = tag.y + Math.sin(angle) * (distance + tag.height / 2);
      found.push({
        box: { left: x - tag.width / 2, top: y - tag.height / 2, right: x + tag.width / 2, bottom: y + tag.height / 2 },
        cost: turn + (distance - tag.gap),
      });
    }
  }
  return found;
}

/** By how many pixels a box is nearer to the point of another tag than to its own. */
function astray(box: Box, own: Tag, tags: readonly Tag[]): number {
  const near = distanceTo(box, own.x, own.y);
  return Math.max(0, ...tags.filter(it => it.x !== own.x || it.y !== own.y).map(it => near - distanceTo(box, it.x, it.y)));
}

function distanceTo({ left, top, right, bottom }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** How much of a stroke lies in a box: it is cut at each of the four edges (Liang and Barsky). */
function lengthWithin({ left, top, right, bottom }: Box, { x1, y1, x2, y2 }: Stroke): number {
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
