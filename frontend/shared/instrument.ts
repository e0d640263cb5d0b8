import { css, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { type Foreign, NONE } from './foreign.js';

/** An instrument that shows words, which may be written in another language than the page. */
export class Instrument extends LitElement {
  @property({ attribute: false }) foreign: Foreign = NONE;
}

/** What all instruments have in common: type, captions, tables, the focus ring. Needs the tokens of styles/tokens.css. */
export const instrument = css`
  :host {
    display: block;
    contain: layout style;
    container-type: inline-size;
    color: var(--ai-ink);
    font: var(--ai-text-s) / var(--ai-leading-tight) var(--ai-font-instrument);
    font-variant-numeric: tabular-nums lining-nums;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .caption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--ai-space-2);
    padding: 0 0 var(--ai-space-2);
    color: var(--ai-ink);
    font-weight: 600;
    font-variant-numeric: lining-nums; /* hyphens as wide as digits are for columns */
    text-align: start;
    text-wrap: balance;
  }

  .quiet {
    color: var(--ai-ink-quiet);
    font-weight: 400;
  }

  .letter {
    font-family: var(--ai-font-prose);
    font-style: italic;
    font-weight: 400;
  }

  .query {
    --role: var(--ai-query);
    --tint: var(--ai-query-tint);
  }

  .key {
    --role: var(--ai-key);
    --tint: var(--ai-key-tint);
  }

  .value {
    --role: var(--ai-value);
    --tint: var(--ai-value-tint);
  }

  .output {
    --role: var(--ai-output);
    --tint: var(--ai-output-tint);
  }

  .setting {
    --role: var(--ai-setting);
    --tint: var(--ai-setting-tint);
  }

  table {
    border-collapse: collapse;
    width: 100%;
  }

  th {
    font-weight: 400;
    text-align: start;
  }

  button {
    appearance: none;
    margin: 0;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  /* Where controls stick to the lower edge, what has the focus is not under them. */
  :focus {
    outline: none;
    scroll-margin-block-end: var(--ai-foot, 0);
  }

  :focus-visible {
    outline: 2px solid var(--ai-focus);
    outline-offset: 2px;
    border-radius: var(--ai-radius);
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  svg {
    display: block;
  }

  svg text {
    fill: currentColor;
    font-family: inherit;
  }
`;
