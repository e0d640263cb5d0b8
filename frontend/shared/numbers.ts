/** Numbers as text and on a grid. Texts have a comma before the decimals where the language of the page has one. */

/** A billionth is far below any step and far above the noise of 3 × 0.05 = 0.15000000000000002. */
const NOISE_DIGITS = 9;

const POINT = new Intl.NumberFormat(document.documentElement.lang || 'en').format(0.5).charAt(1);

/** Between numbers of a list: a comma would be taken for that before the decimals. As in the server's Language. */
export const BETWEEN = POINT === ',' ? '\u00a0; ' : ', ';

/** Between min and max. */
export function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}

/** The multiple of step (counted from origin) nearest to value, without floating noise and without −0. */
export function snap(value: number, step: number, origin = 0): number {
  const snapped = step > 0 ? origin + Math.round((value - origin) / step) * step : value;
  return Number(snapped.toFixed(NOISE_DIGITS)) + 0;
}

/** Fixed decimals with a true minus sign; never a minus before zero. Anything that is not a number is an en dash. */
export function fixed(value: number | null | undefined, decimals: number): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return '–';
  }
  const digits = Math.abs(value).toFixed(decimals);
  const text = digits.replace('.', POINT);
  return value < 0 && Number(digits) !== 0 ? `−${text}` : text;
}

/** Weights have two decimals everywhere. */
export function weight(value: number | null | undefined): string {
  return fixed(value, 2);
}

/** How many decimals the multiples of a step need. */
export function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < NOISE_DIGITS; decimals++) {
    if (Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-6) {
      return decimals;
    }
  }
  return NOISE_DIGITS;
}

/** As many decimals as the size of the number asks for: for readings of any range. */
export function readable(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6 || (size > 0 && size < 1e-3)) {
    return power(value);
  }
  return Number.isInteger(value) ? fixed(value, 0) : fixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
}

/**
 * Four decimals, to follow arithmetic by: from a million on and below a thousandth two digits and a power of ten, below a trillionth,
 * where the rounding of sums begins, zero.
 */
export function precise(value: number): string {
  const size = Math.abs(value);
  return size >= 1e6 || (size >= 1e-12 && size < 1e-3) ? power(value) : fixed(value, 4);
}

/** Two digits and a power of ten: 1.2·10⁻⁵. */
function power(value: number): string {
  const [mantissa, exponent] = value.toExponential(1).split('e');
  return `${fixed(Number(mantissa), 1)}·10${superscript(Number(exponent))}`;
}

/** An integer in raised digits. */
export function superscript(exponent: number): string {
  return String(exponent).replace(/./g, sign => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(sign))));
}
