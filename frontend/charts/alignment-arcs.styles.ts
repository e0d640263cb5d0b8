import { css } from 'lit';

/** The looks of alignment-arcs. */
export const styles = css`
  .figure {
    display: grid;
    grid-template-rows: auto clamp(6rem, 22cqi, 11rem) auto;
  }

  .words {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    font-size: var(--ai-text-m);
    list-style: none;
    text-align: center;
  }

  .words > * {
    min-width: 0;
    min-height: max(var(--ai-row), 2rem);
    text-align: center;
  }

  .words > * > span {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  svg {
    width: 100%;
    height: 100%;
    overflow: visible;
  }

  path {
    fill: none;
    stroke: var(--ai-weight);
    vector-effect: non-scaling-stroke;
  }

  path.chosen {
    stroke: var(--ai-query);
  }

  path.below {
    stroke-dasharray: 4 4;
  }

  .queries button {
    margin-inline: 1px;
    border-block-end: 2px dotted var(--ai-line-strong);
    border-radius: var(--ai-radius) var(--ai-radius) 0 0;
    color: var(--ai-query);
  }

  .queries button.visited {
    border-block-end-style: solid;
  }

  @media (hover: hover) {
    button:hover {
      background: var(--ai-surface);
    }
  }

  .queries button[aria-pressed='true'] {
    border-block-end: 2px solid var(--ai-query);
    background: var(--ai-query-tint);
    font-weight: 650;
  }

  .keys > * {
    margin-inline: 1px;
    border-block-start: 2px solid var(--ai-key);
    padding-block-start: var(--ai-space-1);
    color: var(--ai-key);
  }

  .weight {
    color: var(--ai-ink);
    font-size: var(--ai-text-s);
  }

  .weight.small {
    color: var(--ai-ink-quiet);
  }

  .weight.traced {
    min-width: 1.5rem;
    min-height: 1.5rem;
    text-decoration: underline dotted var(--ai-line-strong);
    text-underline-offset: 3px;
  }

  @media (pointer: coarse) {
    .weight.traced {
      min-width: 2.75rem;
      min-height: 2.75rem;
    }
  }

  .weight.traced:hover {
    text-decoration-style: solid;
  }

  .upright {
    --line: max(var(--ai-row), 1.875rem);
    grid-template: calc(var(--lines) * var(--line)) / fit-content(38%) minmax(3rem, 1fr) fit-content(45%);
  }

  .upright .words {
    grid-auto-flow: row;
    grid-auto-rows: minmax(0, 1fr);
    grid-auto-columns: auto;
  }

  .upright .words > * {
    display: flex;
    align-items: center;
    gap: var(--ai-space-2);
    min-height: 0;
    margin: 1px 0;
    padding: 0 var(--ai-space-2);
  }

  /* Beside each other without a gap, or a finger would have less than its size. */
  @media (pointer: coarse) {
    .upright .words > * {
      margin-block: 0;
    }
  }

  .upright .queries button {
    justify-content: end;
    border-block-end: 0;
    border-inline-end: 2px dotted var(--ai-line-strong);
    border-radius: var(--ai-radius) 0 0 var(--ai-radius);
  }

  .upright .queries button.visited {
    border-inline-end-style: solid;
  }

  .upright .queries button[aria-pressed='true'] {
    border-inline-end: 2px solid var(--ai-query);
  }

  .upright .keys > * {
    justify-content: space-between;
    border-block-start: 0;
    border-inline-start: 2px solid var(--ai-key);
  }

  @media (forced-colors: active) {
    .queries button[aria-pressed='true'],
    .upright .queries button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
