import { css } from 'lit';

/** The looks of what hands something out: code-listing and picture-export. */
export const styles = css`
  pre {
    max-height: 22rem;
    margin: 0;
    border-radius: var(--ai-radius);
    padding: var(--ai-space-3);
    overflow: auto;
    background: var(--ai-surface);
    font: var(--ai-text-s) / 1.45 var(--ai-font-code);
    tab-size: 4;
  }

  .row,
  ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--ai-space-2);
    margin: 0;
    padding: var(--ai-space-2) 0 0;
  }

  ul {
    display: grid;
    grid-template-columns: max-content 1fr;
    padding: 0;
    list-style: none;
  }

  li {
    display: contents;
  }

  .press {
    min-height: var(--ai-target);
    border: 1px solid var(--ai-line-strong);
    border-radius: var(--ai-radius);
    padding: 0 var(--ai-space-3);
    color: var(--ai-ink);
  }

  @media (hover: hover) {
    .press:hover {
      background: var(--ai-surface);
    }
  }
`;
