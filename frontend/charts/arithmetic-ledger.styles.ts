import { css } from 'lit';

/** The looks of arithmetic-ledger. */
export const styles = css`
  p {
    max-width: var(--ai-measure);
    margin: 0 0 var(--ai-space-2);
  }

  .sheets {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ai-space-6);
  }

  .sheet {
    min-width: 0;
    margin-block-end: var(--ai-space-4);
  }

  h3 {
    margin: 0;
    padding-block: var(--ai-space-2) var(--ai-space-1);
    font-size: var(--ai-text-s);
    font-weight: 600;
  }

  .scroller {
    overflow-x: auto;
    scrollbar-width: thin;
  }

  table {
    width: auto;
    min-width: min(100%, 24rem);
  }

  th,
  td {
    height: var(--ai-row);
    padding: 0;
    white-space: nowrap;
  }

  thead th {
    padding-inline: var(--ai-space-2);
    color: var(--ai-ink-quiet);
    font-size: var(--ai-text-xs);
  }

  tbody th {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    padding-inline: var(--ai-space-2) var(--ai-space-3);
    background: var(--ai-ground);
    color: var(--role);
  }

  tbody th > span {
    display: block;
    width: max-content;
    max-width: 9rem;
    overflow-wrap: break-word;
    white-space: normal;
  }

  tbody {
    border-block: 1px solid var(--ai-line);
  }

  tr:not(.result) + .result {
    border-block-start: 1px solid var(--ai-ink);
  }

  .result {
    font-weight: 600;
  }

  .result th {
    font-weight: 600;
  }

  tr.chosen,
  tr.chosen th {
    background: var(--ai-chosen);
  }

  tr.chosen th {
    font-weight: 650;
  }

  .number {
    text-align: end;
  }

  :is(td, thead th):is(.query, .key, .value, .output) {
    color: var(--role);
  }

  button {
    min-width: 4.25rem;
    width: 100%;
    height: var(--ai-row);
    padding-inline: var(--ai-space-2);
    border-radius: var(--ai-radius);
    outline: 2px solid transparent;
    outline-offset: -2px;
    text-align: end;
    /* Neither below the page's header nor below the reading. */
    scroll-margin-block: 5rem 4rem;
  }

  .masked {
    color: var(--ai-ink-quiet);
    font-weight: 400;
  }

  /* What a number is made of: tinted and framed; the number itself: framed twice as strong. */
  .source {
    outline: 1px dashed var(--ai-ink);
    outline-offset: -2px;
    background: var(--ai-output-tint);
  }

  .active {
    outline: 2px solid var(--ai-ink);
    outline-offset: -2px;
  }

  button:focus-visible {
    outline: 2px solid var(--ai-focus);
    outline-offset: -2px;
  }

  .reading {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    min-height: 2rem;
    border-block-start: 1px solid var(--ai-line);
    padding-block: var(--ai-space-2);
    background: var(--ai-ground);
    text-wrap: pretty;
    /* The cell that it reads may lie under it, and would no longer be pointed at. */
    pointer-events: none;
  }

  /* Its room is kept, so that nothing moves under the pointer; what it would lie over can be read. */
  .reading:empty {
    visibility: hidden;
  }

  .reading b {
    font-weight: 650;
  }

  @container (max-width: 32rem) {
    .sheet {
      width: 100%;
    }

    tbody th {
      padding-inline: 0 var(--ai-space-1);
    }

    tbody th > span {
      max-width: 5rem;
    }

    thead th {
      padding-inline: var(--ai-space-1);
      white-space: normal;
      vertical-align: bottom;
    }

    button {
      min-width: 3.25rem;
      padding-inline: 2px;
    }
  }

  @media (forced-colors: active) {
    .source {
      outline-color: Highlight;
    }
  }
`;
