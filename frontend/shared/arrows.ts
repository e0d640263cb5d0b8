/** The shape of an arrow from the middle of a square plane (zero, zero) to (px, py), in pixels. */

/** One coordinate of the point at a distance along the way, as SVG wants it. */
export function towards(from: number, to: number, length: number, distance: number): string {
  return (length < 1e-6 ? from : from + ((to - from) / length) * Math.max(0, distance)).toFixed(2);
}

/** A triangle whose tip is the arrow's; a dot where the arrow has no length. */
export function arrowHead(zero: number, px: number, py: number, length: number, head: number): string {
  if (length < 1e-6) {
    return `M${zero - 3} ${zero}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;
  }
  const x = (px - zero) / length;
  const y = (py - zero) / length;
  const [baseX, baseY] = [px - x * head, py - y * head];
  const half = head * 0.42;
  return `M${px} ${py}L${baseX - y * half} ${baseY + x * half}L${baseX + y * half} ${baseY - x * half}Z`;
}
