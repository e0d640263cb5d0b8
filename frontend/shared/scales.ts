import { decimalsOf, fixed, superscript } from './numbers.js';

/** An axis as it comes over the wire. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly log: boolean;
}

/** A function from data to pixels. */
export type Scale = (value: number) => number;

/** A mark on an axis. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Maps min to start and max to end. What has no place on the axis (not finite, or not above 0 on a log axis) is NaN. */
export function scale({ min, max, log }: Range, start: number, end: number): Scale {
  const place = log ? Math.log10 : (value: number) => value;
  const from = place(min);
  const span = place(max) - from || 1;
  return value => {
    const position = place(value);
    return Number.isFinite(position) ? start + ((position - from) / span) * (end - start) : NaN;
  };
}

/** Round marks in a range, about as many as wanted. */
export function ticks(range: Range, wanted: number): Tick[] {
  return range.log ? logTicks(range, wanted) : linearTicks(range, wanted);
}

function linearTicks({ min, max }: Range, wanted: number): Tick[] {
  const step = niceStep((max - min) / Math.max(wanted, 1));
  const decimals = decimalsOf(step);
  const marks: Tick[] = [];
  for (let i = Math.ceil(min / step - 1e-9); i * step <= max + step * 1e-9; i++) {
    marks.push({ at: i * step, text: fixed(i * step, decimals) });
  }
  return marks;
}

/** 1, 2 or 5 times a power of ten, not below rough. */
function niceStep(rough: number): number {
  if (!(rough > 0)) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find(nice => nice * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function logTicks({ min, max }: Range, wanted: number): Tick[] {
  const first = Math.ceil(Math.log10(min) - 1e-9);
  const last = Math.floor(Math.log10(max) + 1e-9);
  if (Math.log10(max / min) < 3) {
    return doublings(min, max, wanted);
  }
  const every = Math.max(1, Math.ceil((last - first) / wanted));
  const marks: Tick[] = [];
  for (let exponent = first; exponent <= last; exponent += every) {
    const text = exponent >= -2 && exponent <= 4 ? fixed(10 ** exponent, Math.max(0, -exponent)) : `10${superscript(exponent)}`;
    marks.push({ at: 10 ** exponent, text });
  }
  return marks;
}

/** Over less than three decades, powers of two tell more than one or two powers of ten. */
function doublings(min: number, max: number, wanted: number): Tick[] {
  const first = Math.ceil(Math.log2(min) - 1e-9);
  const last = Math.floor(Math.log2(max) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(wanted, 1)));
  const marks: Tick[] = [];
  for (let exponent = first; exponent <= last; exponent += every) {
    marks.push({ at: 2 ** exponent, text: fixed(2 ** exponent, Math.max(0, -exponent)) });
  }
  return marks;
}
