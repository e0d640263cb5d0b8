import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { download } from '../shared/download.js';
import { instrument } from '../shared/instrument.js';
import { words } from '../shared/words.js';
import { styles } from './taking.styles.js';

export interface Listing {
  readonly caption: string;
  readonly text: string;
  /** What the file is called when it is saved; empty if it is not to be saved. */
  readonly fileName: string;
}

/**
 * A text to be taken away: read, copied, saved as a file. What is copied is what is shown.
 *
 * | property  | type      | meaning |
 * |-----------|-----------|---------|
 * | `listing` | `Listing` | what is shown |
 *
 * | part      | what |
 * |-----------|------|
 * | `caption` | the caption |
 * | `text`    | the text |
 * | `said`    | what came of copying, read aloud |
 *
 * Custom properties: the tokens of styles/tokens.css.
 */
@customElement('code-listing')
export class CodeListing extends LitElement {
  @property({ attribute: false }) listing: Listing | undefined;

  @state() private said = '';

  protected override render(): TemplateResult | typeof nothing {
    if (this.listing === undefined) {
      return nothing;
    }
    const { caption, text, fileName } = this.listing;
    return html`
      <div class="caption" part="caption" id="caption">${caption}</div>
      <pre part="text" tabindex="0" role="region" aria-labelledby="caption"><code>${text}</code></pre>
      <div class="row">
        <button type="button" class="press" @click=${this.copy}>${words.copy}</button>
        ${fileName === '' ? nothing : html`<button type="button" class="press" @click=${this.save}>${words.save} ${fileName}</button>`}
        <span part="said" class="quiet" role="status">${this.said}</span>
      </div>
    `;
  }

  private async copy(): Promise<void> {
    const copied = (await this.toClipboard(this.listing!.text)) ? words.copied : words.marked;
    this.said = copied;
  }

  /** Browsers keep the clipboard from pages without HTTPS, as in a classroom's own network: there the text is marked, and copied the old way. */
  private async toClipboard(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      getSelection()?.selectAllChildren(this.renderRoot.querySelector('code')!);
      return document.execCommand('copy');
    }
  }

  private save(): void {
    download(new Blob([this.listing!.text], { type: 'text/plain;charset=utf-8' }), this.listing!.fileName);
  }

  static override styles = [instrument, styles];
}

declare global {
  interface HTMLElementTagNameMap {
    'code-listing': CodeListing;
  }
}
