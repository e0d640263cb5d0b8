import { css } from 'lit';

/** The looks of vector-plane. */
export const styles = css`
  svg {
    max-width: 100%;
    height: auto;
    margin-inline: auto;
    overflow: visible;
    user-select: none;
    -webkit-user-select: none;
  }

  .ground {
    fill: transparent;
  }

  .ground.waiting {
    cursor: crosshair;
  }

  .axes {
    pointer-events: none;
  }

  .axes text {
    fill: var(--ai-ink-quiet);
    font-size: 11px;
  }

  .grid {
    stroke: var(--ai-line);
    stroke-width: 0.5;
  }

  .axis {
    stroke: var(--ai-line-strong);
    stroke-width: 1;
  }

  .arrow {
    cursor: pointer;
  }

  .reach {
    stroke: transparent;
    stroke-width: 14;
  }

  .shaft {
    fill: none;
    stroke: var(--role);
  }

  .head {
    fill: var(--role);
  }

  /* An arrow turns, its handle goes with it. */
  .shaft,
  .head {
    transition: d var(--ai-motion);
  }

  .handle circle {
    transition:
      cx var(--ai-motion),
      cy var(--ai-motion);
  }

  /* What is matched is hatched, what is returned dotted: the eye that sees no hue tells them by their lines. */
  .key .shaft {
    stroke-dasharray: 7 2.5;
  }

  .value .shaft {
    stroke-dasharray: 2.5 2.5;
  }

  .label {
    paint-order: stroke;
    fill: var(--role);
    stroke: var(--ai-ground);
    stroke-width: 4px;
    stroke-linejoin: round;
    font-size: 13px;
    cursor: pointer;
  }

  .label.chosen {
    font-weight: 650;
  }

  .leader {
    fill: none;
    stroke: var(--role);
    stroke-width: 1;
    pointer-events: none;
  }

  .button {
    fill: transparent;
    cursor: pointer;
  }

  .handle {
    cursor: grab;
  }

  /* A block, because browsers take no notice of it on anything inline, which shapes of a drawing otherwise are. */
  .handle > * {
    display: block;
    touch-action: none;
  }

  .handle:active {
    cursor: grabbing;
  }

  .target {
    r: 14px;
    fill: var(--role);
    fill-opacity: 0.14;
  }

  .handle:hover .target,
  .handle:active .target {
    fill-opacity: 0.28;
  }

  .knob {
    fill: var(--ai-ground);
    stroke: var(--role);
    stroke-width: 3;
  }

  .handle:focus-visible {
    outline: none;
  }

  .handle:focus-visible .target,
  .button:focus-visible {
    stroke: var(--ai-focus);
    stroke-width: 2;
    outline: none;
  }

  @media (pointer: coarse) {
    .target,
    .button {
      r: 22px;
    }
  }
`;
