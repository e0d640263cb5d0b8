import { css } from 'lit';

/** The looks of softmax-bars. */
export const styles = css`
  table {
    table-layout: fixed;
  }

  col.word {
    width: calc(var(--letters) * 1ch + 1.5rem);
  }

  col.score {
    width: 4em;
  }

  col.weight {
    width: 3.75em;
  }

  .asker {
    color: var(--ai-query);
    font-weight: 600;
  }

  th,
  td {
    height: var(--ai-bar-row, var(--ai-row));
    padding: 0 var(--ai-space-2) 0 0;
    overflow: hidden;
    white-space: nowrap;
  }

  thead th {
    overflow: visible;
    color: var(--ai-ink-quiet);
    font-size: var(--ai-text-xs);
  }

  .number {
    text-align: end;
  }

  td:last-child,
  th:last-child {
    padding-inline-end: var(--ai-space-1);
  }

  tbody {
    border-block: 1px solid var(--ai-line);
  }

  table:not(.fixed) tbody tr {
    cursor: pointer;
  }

  /* A word that is too long, or spaced too widely by its reader, goes on in a second line. */
  tbody th {
    padding: 0;
    overflow: visible;
    overflow-wrap: anywhere;
    white-space: normal;
    color: var(--ai-key);
  }

  .fixed tbody th {
    padding-inline: calc(var(--ai-space-2) + 3px) var(--ai-space-2);
  }

  button {
    display: block;
    width: 100%;
    min-height: var(--ai-bar-row, var(--ai-row));
    border-inline-start: 3px solid transparent;
    padding-inline: var(--ai-space-2);
  }

  button:focus-visible {
    outline-offset: -2px;
  }

  button.traced {
    border: 0;
    padding: 0;
    text-decoration: underline dotted var(--ai-line-strong);
    text-underline-offset: 3px;
  }

  button.traced:hover {
    text-decoration-style: solid;
  }

  tr.chosen {
    background: var(--ai-chosen);
  }

  tr.chosen button:not(.traced) {
    border-color: var(--ai-key);
    font-weight: 650;
  }

  @media (hover: hover) {
    table:not(.fixed) tbody tr:not(.chosen):hover {
      background: var(--ai-surface);
    }
  }

  tr.masked :is(button, .strong) {
    color: var(--ai-ink-quiet);
  }

  tr.masked button:not(.traced),
  .fixed tr.masked th {
    text-decoration: line-through;
  }

  .strong {
    font-weight: 600;
  }

  /* The track is the unit: hairlines at its quarters, its end at a weight of 1. */
  .track {
    padding: 0;
  }

  .track > * {
    width: 100%;
    height: 0.75rem;
    border-inline-end: 1px solid var(--ai-line-strong);
    background: repeating-linear-gradient(to right, var(--ai-line) 0 1px, transparent 1px 25%);
  }

  .beyond .track > * {
    border-inline-end: 0;
    background: none;
  }

  .track line.axis {
    stroke: var(--ai-line-strong);
    stroke-width: 1px;
  }

  rect {
    fill: var(--ai-weight);
  }

  /* A weight grows; its number is there at once. */
  [part='bar'] {
    transition:
      x var(--ai-motion),
      width var(--ai-motion);
  }

  .chosen rect,
  rect.chosen {
    fill: var(--ai-key);
  }

  /* Another state's weight, or a guess: a mark across the track, whatever the bar does. */
  .track:has(line) > * {
    overflow: visible;
  }

  line {
    stroke: var(--ai-paper);
    stroke-width: 7px;
  }

  line[part='mark'] {
    stroke: var(--ai-ink);
    stroke-width: 2.5px;
  }

  .beside {
    color: var(--ai-ink-quiet);
  }

  tfoot th {
    color: var(--ai-ink-quiet);
  }

  tfoot td:last-child {
    font-weight: 600;
  }

  tfoot rect:nth-of-type(even) {
    opacity: 0.55;
  }

  tfoot rect:nth-of-type(odd) {
    opacity: 0.8;
  }

  tfoot rect.chosen {
    opacity: 1;
  }

  @container (max-width: 22rem) {
    /* −12.34 and what is kept free behind it */
    col.score {
      width: 4.2em;
    }

    col.weight {
      width: 3.1em;
    }
  }

  /* Two of them beside each other on a phone: what room there is belongs to the bars. */
  @container (max-width: 13rem) {
    .fixed col.word {
      width: calc(var(--letters) * 1ch + 0.625rem);
    }

    col.score {
      width: 3.85em;
    }

    col.weight {
      width: 2.9em;
    }

    .fixed tbody th {
      padding-inline: 3px 0;
    }

    th,
    td {
      padding-inline-end: var(--ai-space-1);
    }
  }

  @media (forced-colors: active) {
    rect {
      forced-color-adjust: none;
    }

    tr:not(.chosen) button:not(.traced) {
      border-color: Canvas;
    }
  }
`;
