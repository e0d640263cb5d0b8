import { css } from 'lit';

/** The looks of head-grid. */
export const styles = css`
  table {
    max-width: 52rem;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 3px;
    font-size: var(--ai-text-xs);
  }

  th {
    color: var(--ai-ink-quiet);
    text-align: center;
  }

  .corner {
    width: 3.75rem;
    text-align: start;
  }

  tbody th {
    padding-inline-end: var(--ai-space-2);
    text-align: end;
  }

  [part='cell'] {
    min-width: 1.5rem;
    border: 1px solid var(--ai-line);
    border-radius: 2px;
    padding: 1px;
    background: var(--ai-surface);
    text-align: center;
    vertical-align: top;
    cursor: pointer;
  }

  [part='cell']:hover {
    border-color: var(--ai-ink);
  }

  .chosen {
    outline: 2px solid var(--ai-query);
  }

  td:focus-visible {
    outline: 2px solid var(--ai-focus);
    outline-offset: 1px;
  }

  svg {
    width: 100%;
    aspect-ratio: 1;
    shape-rendering: crispEdges;
  }

  path {
    fill: var(--ai-weight);
  }

  [part='number'] {
    display: block;
    padding-block: 1px;
    color: var(--ai-ink-quiet);
  }

  .marked [part='number'] {
    color: var(--ai-ink);
    font-weight: 700;
    text-decoration: underline;
  }

  .reading {
    min-height: 1.5rem;
    padding-block-start: var(--ai-space-1);
  }

  .reading b {
    font-weight: 600;
  }
`;
