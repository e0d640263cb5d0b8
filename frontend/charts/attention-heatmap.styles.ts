import { css } from 'lit';

/** The looks of attention-heatmap. */
export const styles = css`
  .scroller {
    overflow-x: auto;
    scrollbar-width: thin;
  }

  table {
    width: calc(var(--head-width) + var(--columns) * (var(--cell-width) + 1px) + var(--sums) * 2.875rem + 3px);
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 1px;
    font-size: var(--ai-text-xs);
  }

  col.head {
    width: var(--head-width);
  }

  col.cells {
    width: var(--cell-width);
  }

  th {
    color: var(--role);
    font-size: var(--ai-text-s);
  }

  thead th > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* Whoever spaces text widely gets a second line. */
  :is(tbody th, .corner) > span {
    overflow: visible;
    overflow-wrap: anywhere;
    white-space: normal;
  }

  thead th {
    padding: 0 0 var(--ai-space-1);
    vertical-align: bottom;
  }

  thead th:not(.corner) > span {
    display: block;
    max-height: 6.5rem;
    margin: 0 auto;
    writing-mode: vertical-rl;
    rotate: 180deg;
  }

  .lying thead th:not(.corner) > span {
    max-height: none;
    writing-mode: horizontal-tb;
    rotate: none;
    text-align: center;
  }

  .corner {
    color: inherit;
    font-size: var(--ai-text-xs);
    text-align: end;
  }

  .corner > span {
    display: block;
    padding-inline-end: var(--ai-space-2);
    color: var(--role);
  }

  tbody th,
  .corner {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: var(--ai-ground);
  }

  tbody th > span {
    display: block;
    padding-inline-end: var(--ai-space-2);
    text-align: end;
  }

  .lit {
    font-weight: 700;
  }

  td {
    height: max(1.5rem, min(var(--cell-width), 1.875rem));
    padding: 0;
    text-align: center;
    white-space: nowrap;
  }

  [part='cell'] {
    --end: var(--ai-weight);
    --cell: color-mix(in oklab, var(--end) calc(var(--share) * 100%), var(--ai-surface));
    border-radius: 2px;
    background: var(--cell);
    /* Black or white, whichever is read better on the cell: both have 4.5 at the luminance in between, whatever the hue. */
    --bright: clamp(0, (0.1791 - (0.2126 * r + 0.7152 * g + 0.0722 * b)) * 1000, 1);
    color: color(from var(--cell) srgb-linear var(--bright) var(--bright) var(--bright));
    cursor: pointer;
  }

  .signed [part='cell'] {
    --end: var(--ai-positive);
  }

  .signed .below {
    --end: var(--ai-negative);
  }

  .none {
    background: linear-gradient(135deg, var(--ai-line) 12.5%, transparent 12.5% 50%, var(--ai-line) 50% 62.5%, transparent 62.5%) 0 0 / 0.375rem 0.375rem;
  }

  table:not(.printed) .number {
    display: inline-block;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .chosen {
    outline: 2px solid var(--ai-query);
    outline-offset: 0;
  }

  td:focus-visible {
    outline: 2px solid var(--ai-focus);
    outline-offset: 1px;
  }

  .sum {
    position: sticky;
    inset-inline-end: 0;
    background: var(--ai-ground);
  }

  /* Where not all columns have room, a shade says that there are more, until they have been scrolled to. */
  .sum::before {
    position: absolute;
    inset: 0 100% 0 auto;
    width: 0.75rem;
    pointer-events: none;
    content: '';
    animation: goes-on linear both;
    animation-timeline: scroll(nearest inline);
  }

  @keyframes goes-on {
    0%,
    90% {
      background: linear-gradient(to left, var(--ai-shade), transparent);
    }
  }

  td.sum {
    padding-inline: var(--ai-space-2) 0;
    font-size: var(--ai-text-s);
    font-weight: 600;
    text-align: end;
  }

  thead th.sum {
    color: var(--ai-ink-quiet);
    font-size: var(--ai-text-xs);
  }

  thead th.sum > span {
    overflow: visible;
    writing-mode: horizontal-tb;
    rotate: none;
    text-align: end;
  }

  .readings {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--ai-space-3);
  }

  [part='trace'] {
    min-height: var(--ai-row);
    text-decoration: underline dotted var(--ai-line-strong);
    text-underline-offset: 3px;
  }

  [part='trace']:hover {
    text-decoration-style: solid;
  }

  .reading {
    min-height: 1.5rem;
    padding-block-start: var(--ai-space-1);
  }

  .reading > span {
    color: var(--role);
  }

  .reading b {
    color: var(--ai-ink);
    font-weight: 600;
  }

  @media (forced-colors: active) {
    [part='cell'] {
      color: CanvasText;
      background: Canvas;
    }
  }

  /* Paper is narrower than the screen that the cells were measured on. */
  @media print {
    .scroller {
      overflow: visible;
    }

    table {
      max-width: 100%;
    }

    col.cells {
      width: auto;
    }

    th.sum {
      width: 2.875rem;
    }
  }
`;
