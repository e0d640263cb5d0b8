import { css } from 'lit';

/** The looks of vector-sliders. */
export const styles = css`
  fieldset {
    min-width: 0;
    margin: 0;
    border: 0;
    padding: 0;
  }

  .caption {
    padding-block-end: var(--ai-space-1);
  }

  .name {
    color: var(--role);
  }

  .letter:empty {
    display: none;
  }

  .sliders {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(var(--ai-track, 6rem), 1fr) max-content;
    align-items: center;
    column-gap: var(--ai-space-2);
  }

  @container (min-width: 30rem) {
    .sliders:has(> :nth-child(4)) {
      grid-template-columns: repeat(2, fit-content(20%) minmax(var(--ai-track, 6rem), 1fr) max-content);
    }

    output {
      margin-inline-end: var(--ai-space-3);
    }
  }

  @container (max-width: 18rem) {
    .sliders.named {
      grid-template-columns: minmax(0, 1fr) max-content;
      grid-auto-flow: dense;
    }

    .named label {
      grid-column: 1;
    }

    .named input {
      grid-column: 1 / -1;
    }

    .named output {
      grid-column: 2;
    }
  }

  label {
    min-width: 1.75em; /* a letter is not torn from its index */
    overflow-wrap: anywhere;
  }

  output {
    min-width: 5.5ch;
    text-align: end;
  }

  input {
    --track: 3px;
    --thumb: 1rem;
    appearance: none;
    width: 100%;
    height: var(--ai-target);
    margin: 0;
    background: none;
    cursor: pointer;
    touch-action: pan-y;
  }

  input::-webkit-slider-runnable-track {
    height: var(--track);
    border-radius: var(--track);
    background: var(--filled);
  }

  input::-moz-range-track {
    height: var(--track);
    border-radius: var(--track);
    background: var(--filled);
  }

  /* The thumb's centre runs from half a thumb after the start to half a thumb before the end. */
  input {
    --start: 0px;
    --end: calc(var(--thumb) / 2 + var(--to) * (100% - var(--thumb)));
    --filled: linear-gradient(
      to right,
      var(--ai-line) var(--start),
      var(--role) var(--start) var(--end),
      var(--ai-line) var(--end)
    );
  }

  input.signed {
    --start: calc(var(--thumb) / 2 + var(--from) * (100% - var(--thumb)));
    background: linear-gradient(var(--ai-line-strong), var(--ai-line-strong)) 0 50% / 1px 11px no-repeat;
    background-position-x: calc(var(--thumb) / 2 + var(--zero) * (100% - var(--thumb)));
  }

  input::-webkit-slider-thumb {
    appearance: none;
    width: var(--thumb);
    height: var(--thumb);
    margin-top: calc((var(--track) - var(--thumb)) / 2);
    border: 2px solid var(--ai-ground);
    border-radius: 50%;
    background: var(--role);
    box-shadow: 0 0 0 1px var(--role);
  }

  input::-moz-range-thumb {
    width: var(--thumb);
    height: var(--thumb);
    border: 2px solid var(--ai-ground);
    border-radius: 50%;
    background: var(--role);
    box-shadow: 0 0 0 1px var(--role);
  }

  input:focus-visible {
    outline: none;
  }

  input:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--ai-focus);
    outline-offset: 2px;
  }

  input:focus-visible::-moz-range-thumb {
    outline: 2px solid var(--ai-focus);
    outline-offset: 2px;
  }

  :disabled {
    cursor: default;
  }

  fieldset:disabled input {
    --role: var(--ai-line-strong);
  }

  fieldset:disabled :is(label, output, .name) {
    color: var(--ai-ink-quiet);
  }

  @media (pointer: coarse) {
    input {
      --thumb: 1.5rem;
    }
  }

  @media (forced-colors: active) {
    input,
    input::-webkit-slider-thumb {
      appearance: auto;
    }
  }

  /* A number of the ledger comes from here. */
  .lit {
    outline: 2px solid var(--ai-ink);
    outline-offset: 1px;
    border-radius: var(--ai-radius);
    font-weight: 650;
  }
`;
