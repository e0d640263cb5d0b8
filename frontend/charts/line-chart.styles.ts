import { css } from 'lit';

/** The looks of line-chart. */
export const styles = css`
  [part='plot'] {
    width: 100%;
    height: auto;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }

  .axes text {
    fill: var(--ai-ink-quiet);
    font-size: 12px;
  }

  .grid {
    stroke: var(--ai-line);
    stroke-width: 0.5;
  }

  .axis {
    stroke: var(--ai-line-strong);
  }

  .level path {
    stroke: var(--ai-line-strong);
    stroke-dasharray: 1 3;
    stroke-width: 1.5;
  }

  .level text {
    paint-order: stroke;
    fill: var(--ai-ink-quiet);
    stroke: var(--ai-ground);
    stroke-width: 3px;
    font-size: 12px;
  }

  .line {
    fill: none;
    stroke: var(--role);
    stroke-width: 2;
    stroke-linejoin: round;
  }

  .dots {
    stroke: var(--role);
    stroke-linecap: round;
    stroke-width: 5;
  }

  .name {
    fill: var(--role);
    font-size: 13px;
    font-weight: 600;
  }

  .cursor path {
    stroke: var(--ai-ink-quiet);
    stroke-width: 1;
  }

  .cursor circle {
    fill: var(--ai-ground);
    stroke: var(--role);
    stroke-width: 2;
  }

  .legend,
  .reading {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ai-space-1) var(--ai-space-4);
  }

  .legend {
    padding-block-end: var(--ai-space-2);
  }

  .legend > span {
    display: inline-flex;
    align-items: center;
    gap: var(--ai-space-1);
    color: var(--role);
  }

  .legend path {
    stroke: var(--role);
    stroke-width: 2;
  }

  .reading {
    min-height: 1.375rem;
  }

  .reading > span {
    color: var(--role, var(--ai-ink-quiet));
  }

  .reading b {
    font-weight: 600;
  }

  summary {
    width: max-content;
    min-height: var(--ai-target);
    align-content: center;
    color: var(--ai-ink-quiet);
    cursor: pointer;
  }

  .scroller {
    max-height: 16rem;
    overflow: auto;
    scrollbar-width: thin;
  }

  table {
    width: max-content;
  }

  th,
  td {
    border-block-end: 1px solid var(--ai-line);
    padding: var(--ai-space-1) var(--ai-space-4) var(--ai-space-1) 0;
    text-align: end;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--ai-ground);
    color: var(--ai-ink-quiet);
  }

  .kept {
    opacity: 0.6;
  }

  .kept .line {
    stroke-width: 1.25px;
  }
`;
