import { css } from 'lit';

/** The looks of weighted-sum. */
export const styles = css`
  .scroller {
    overflow-x: auto;
    scrollbar-width: thin;
  }

  th,
  td {
    height: 1.625rem;
    padding: 0 var(--ai-space-2) 0 0;
    white-space: nowrap;
  }

  thead th {
    padding-inline-end: var(--ai-space-3);
    height: 1.25rem;
    color: var(--ai-ink-quiet);
    font-size: var(--ai-text-xs);
    vertical-align: bottom;
  }

  thead th.component {
    padding-inline-start: var(--ai-space-3);
    color: var(--ai-value);
    font-size: var(--ai-text-s);
    font-weight: 600;
  }

  .number {
    text-align: end;
  }

  .key {
    color: var(--ai-key);
  }

  .value {
    color: var(--ai-value);
  }

  /* Between what one component takes and the value of the next */
  .product + .first {
    padding-inline-start: var(--ai-space-4);
  }

  .first {
    padding-inline-start: var(--ai-space-3);
  }

  .product {
    width: 40%;
    min-width: 6.5rem;
    padding-inline-end: 0;
  }

  .product {
    position: relative;
  }

  .product > :is(span, button) {
    display: block;
    width: 3rem;
    text-align: end;
  }

  .product > button {
    min-height: 1.5rem;
    text-decoration: underline dotted var(--ai-line-strong);
    text-underline-offset: 3px;
  }

  .product > button:hover {
    text-decoration-style: solid;
  }

  .product > svg {
    position: absolute;
    pointer-events: none;
    inset: 0 0 0 3.75rem;
    width: calc(100% - 3.75rem);
    height: 100%;
  }


  tbody {
    border-block: 1px solid var(--ai-line);
  }

  tfoot {
    border-block: 1px solid var(--ai-ink) 0;
    font-weight: 650;
  }

  tfoot th {
    font-weight: 650;
  }

  @container (max-width: 29rem) {
    .products {
      white-space: normal;
    }

    .product {
      min-width: 3.75rem;
      height: 2.25rem;
      padding-block-start: 0.125rem;
      vertical-align: top;
    }

    .product > :is(span, button) {
      position: relative;
      z-index: 1;
      width: max-content;
      margin-inline-start: auto;
      background: var(--ai-ground);
    }

    /* Around the figures alone: the bar below them is the button's, too. */
    .product > button {
      display: flex;
      align-items: flex-start;
      background: none;
      -webkit-text-stroke: 3px var(--ai-ground);
      paint-order: stroke fill;
    }

    .product > svg {
      inset: 0;
      width: 100%;
    }

    rect {
      y: 58%;
      height: 26%;
    }

    .first {
      padding-inline-start: var(--ai-space-1);
    }

    .product + .first {
      padding-inline-start: var(--ai-space-3);
    }

    thead th.component {
      padding-inline-start: var(--ai-space-3);
    }
  }

  @media (pointer: coarse) {
    .product > button {
      min-width: 2.75rem;
      min-height: 2.75rem;
      justify-content: flex-end;
    }
  }

  line {
    stroke: var(--ai-line-strong);
  }

  line.link {
    stroke: var(--ai-value);
    stroke-dasharray: 1.5 1.5;
  }

  rect {
    fill: var(--ai-value);
    stroke: var(--ai-value);
  }

  rect.negative {
    fill: var(--ai-ground);
  }

  tfoot rect {
    fill: var(--ai-output);
    stroke: var(--ai-output);
  }

  tfoot rect.negative {
    fill: var(--ai-ground);
  }

  tfoot line.link {
    stroke: none;
  }
`;
