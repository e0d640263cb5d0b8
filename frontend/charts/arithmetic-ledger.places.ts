/** What arithmetic-ledger shows, and where its numbers stand. */
import { clamp } from '../shared/numbers.js';
import type { Role } from '../shared/roles.js';

export interface Ledger {
  readonly caption: string;
  /** Tables that follow from one another, from top to bottom. */
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly title: string;
  readonly rowHeading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly heading: string;
  /** What its numbers are. */
  readonly role: Role;
}

export interface Row {
  readonly heading: string;
  /** What the heading speaks of, and where the line is of no key also its numbers. */
  readonly role: Role;
  /** Index of the key that the line is about, or −1. */
  readonly key: number;
  /** Whether this is the key that is looked at. */
  readonly chosen: boolean;
  /** Whether the line is what the lines above lead to. */
  readonly result: boolean;
  /** One for each column, null where nothing stands; or a single one, below the last column. */
  readonly cells: readonly (Cell | null)[];
}

export interface Cell {
  /** Unique in the ledger, the same for as long as the number means the same. */
  readonly id: string;
  readonly name: string;
  /** Null where the causal mask hides it. */
  readonly number: number | null;
  /** How it is made, each # standing for the number of the next source; or a remark. */
  readonly how: string;
  readonly sources: readonly string[];
}

/** A cell and where it stands. */
export interface Place {
  readonly cell: Cell;
  readonly row: Row;
  readonly line: number;
  readonly column: number;
}

/** All cells in reading order, by their ids. */
export function placesOf(ledger: Ledger | undefined): Map<string, Place> {
  const places = new Map<string, Place>();
  let line = 0;
  for (const { columns, rows } of ledger?.sheets ?? []) {
    for (const row of rows) {
      row.cells.forEach((cell, index) => {
        if (cell !== null) {
          places.set(cell.id, { cell, row, line, column: index + columns.length - row.cells.length });
        }
      });
      line += 1;
    }
  }
  return places;
}

/** Where a key leads: along the line, or to the number above or below that stands nearest. */
export function reached(event: KeyboardEvent, from: Place, places: readonly Place[]): Place | undefined {
  const index = places.indexOf(from);
  const own = places.filter(place => place.line === from.line);
  switch (event.key) {
    case 'ArrowRight':
      return own[clamp(own.indexOf(from) + 1, 0, own.length - 1)];
    case 'ArrowLeft':
      return own[clamp(own.indexOf(from) - 1, 0, own.length - 1)];
    case 'ArrowDown':
      return nearest(from, places.slice(index).find(place => place.line > from.line)?.line, places);
    case 'ArrowUp':
      return nearest(from, places.slice(0, index).findLast(place => place.line < from.line)?.line, places);
    case 'Home':
      return event.ctrlKey ? places[0] : own[0];
    case 'End':
      return event.ctrlKey ? places.at(-1) : own.at(-1);
    default:
      return undefined;
  }
}

function nearest(from: Place, line: number | undefined, places: readonly Place[]): Place | undefined {
  const distance = (place: Place): number => Math.abs(place.column - from.column);
  return places.filter(place => place.line === line).sort((a, b) => distance(a) - distance(b))[0];
}
