import { LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** A word that carries what it means: `<a class="term" data-definition="…">`. */
const MARKED = 'a.term[data-definition]';

/** Long enough to carry the pointer from the word to the note, in milliseconds. */
const GRACE = 250;

/** Pixels between the word and the note, and between the note and the edge of the window. */
const GAP = 4;
const MARGIN = 8;

/**
 * Says what a marked word of the page means, beside the word, while the pointer or the focus is on it. The note stays while the pointer
 * is on the note itself, goes with Escape, and covers nothing of the line it belongs to (WCAG 2.2, 1.4.13). A screen reader hears it
 * as the description of the link. A finger follows the link instead: there is no hovering on a touch screen.
 *
 * It is its own popover, in the light DOM, since `aria-describedby` does not reach into a shadow; styles/glossary.css has its looks.
 *
 * | property     | type     | meaning |
 * |--------------|----------|---------|
 * | `definition` | `string` | what it says now |
 */
@customElement('term-note')
export class TermNote extends LitElement {
  @property() definition = '';

  private word: HTMLElement | undefined;
  private leaving = 0;
  private readonly listening: readonly [string, (event: Event) => void][] = [
    ['pointerover', (event) => this.onPointer(event as PointerEvent)],
    ['focusin', (event) => this.onFocus(event)],
    ['focusout', () => this.close()],
    ['click', () => this.close()],
    ['keydown', (event) => this.onKey(event as KeyboardEvent)],
    ['scroll', () => this.follow()],
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.id ||= 'term-note';
    this.role = 'tooltip';
    this.popover = 'manual';
    for (const [type, listener] of this.listening) {
      document.addEventListener(type, listener, { capture: true });
    }
  }

  override disconnectedCallback(): void {
    this.close();
    for (const [type, listener] of this.listening) {
      document.removeEventListener(type, listener, { capture: true });
    }
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** As text, never as HTML. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('definition')) {
      this.textContent = this.definition;
    }
  }

  private onPointer(event: PointerEvent): void {
    if (event.pointerType === 'touch') {
      return;
    }
    const target = event.target as Element;
    const word = target.closest<HTMLElement>(MARKED);
    if (word) {
      void this.open(word);
    } else if (this.contains(target)) {
      this.stay();
    } else if (this.word && this.word !== document.activeElement && this.leaving === 0) {
      this.leaving = window.setTimeout(() => this.close(), GRACE);
    }
  }

  private onFocus(event: Event): void {
    const word = (event.target as Element).closest<HTMLElement>(MARKED);
    if (word?.matches(':focus-visible')) {
      void this.open(word);
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.word) {
      event.stopPropagation();
      this.close();
    }
  }

  private async open(word: HTMLElement): Promise<void> {
    this.stay();
    if (this.word === word) {
      return;
    }
    this.close();
    this.word = word;
    this.definition = word.dataset['definition'] ?? '';
    word.setAttribute('aria-describedby', this.id);
    await this.updateComplete;
    if (this.word === word) {
      this.showPopover();
      this.place(word);
    }
  }

  /** Stays at its word as long as that can be seen. */
  private follow(): void {
    if (this.word === undefined) {
      return;
    }
    const { top, bottom } = this.word.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) {
      this.close();
    } else {
      this.place(this.word);
    }
  }

  private close(): void {
    this.stay();
    this.word?.removeAttribute('aria-describedby');
    this.word = undefined;
    if (this.isConnected && this.matches(':popover-open')) {
      this.hidePopover();
    }
  }

  private stay(): void {
    window.clearTimeout(this.leaving);
    this.leaving = 0;
  }

  /** Below the word's first line box, or above it where there is no room below. */
  private place(word: HTMLElement): void {
    const line = word.getClientRects()[0] ?? word.getBoundingClientRect();
    const lowest = word.getBoundingClientRect().bottom;
    const { width, height } = this.getBoundingClientRect();
    const below = lowest + GAP;
    const top = below + height + MARGIN <= window.innerHeight ? below : line.top - GAP - height;
    const left = Math.min(line.left, document.documentElement.clientWidth - width - MARGIN);
    this.style.left = `${Math.max(MARGIN, left)}px`;
    this.style.top = `${Math.max(MARGIN, top)}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'term-note': TermNote;
  }
}
