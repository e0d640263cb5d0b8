/** Where an arrow key leads in a list with one tab stop, or −1 for a key that does not move. */
export function nextIndex(key: string, index: number, length: number): number {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(index + 1, length - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return -1;
  }
}

/** The one item of a list that takes the tab key: the one that had the focus last, else the chosen one, else the first. */
export function tabStop(focused: number, chosen: number, length: number): number {
  const wanted = focused >= 0 ? Math.min(focused, length - 1) : chosen;
  return wanted >= 0 && wanted < length ? wanted : 0;
}
