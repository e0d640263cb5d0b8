/** One entry of the document set anew, or taken out (null). A part without entries has an empty name. */
interface Change {
  part: string;
  name: string;
  value: unknown;
}

type Trouble = 'none' | 'unavailable' | 'full' | 'foreign' | 'large';
type Document = Record<string, unknown>;

const KEY = 'attention-intuition.learner';
/** As in the server's Document.java. */
const VERSION = 1;
/** A message of more than 256 kB ends the connection; quoted and in an envelope the document must stay below. */
const LARGEST = 240_000;
const PATIENCE_MS = 500;

/**
 * Keeps one JSON document in the browser's local storage, for all tabs of this origin. It shows nothing.
 *
 * Only changes come in, and each writing reads the document anew: what another tab has written meanwhile stays. A browser that keeps
 * nothing leaves the document in memory, where it lasts as long as the page.
 *
 * | method | does |
 * |---|---|
 * | `change(changes, seq)` | makes changes; written half a second after the last one, or when the page is left |
 * | `replace(text, seq)` | writes another document at once, whatever was there; empty text removes it |
 * | `tell()` | fires `stored` |
 *
 * | event | detail |
 * |---|---|
 * | `stored` | `{text, seq, trouble}`: the document with all changes up to `seq`, empty text for none. After `tell`, when another tab has written, and when trouble comes or goes |
 *
 * @fires stored
 */
export class BrowserStore extends HTMLElement {
  /** Not yet written, by part and name: a slider on the move is one entry. */
  private readonly waiting = new Map<string, Change>();
  private seq = 0;
  private trouble: Trouble = 'none';
  private timer = 0;

  connectedCallback(): void {
    this.hidden = true;
    addEventListener('storage', this.onOtherTab);
    addEventListener('pagehide', this.write);
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  disconnectedCallback(): void {
    this.write();
    removeEventListener('storage', this.onOtherTab);
    removeEventListener('pagehide', this.write);
    document.removeEventListener('visibilitychange', this.onVisibility);
  }

  change(changes: Change[], seq: number): void {
    for (const change of changes) {
      this.waiting.set(`${change.part}\n${change.name}`, change);
    }
    this.seq = seq;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(this.write, PATIENCE_MS);
  }

  replace(text: string, seq: number): void {
    clearTimeout(this.timer);
    this.waiting.clear();
    this.seq = seq;
    this.turnTo(attempt(() => (text ? localStorage.setItem(KEY, text) : localStorage.removeItem(KEY))));
  }

  tell(): void {
    const { text, trouble } = this.read();
    const document = trouble === 'none' && (text || this.waiting.size) ? this.changed(text) : '';
    const large = new Blob([JSON.stringify(document)]).size > LARGEST;
    if (trouble !== 'none' || large) {
      this.trouble = large ? 'large' : trouble;
    }
    const detail = { text: large ? '' : document, seq: this.seq, trouble: this.trouble };
    this.dispatchEvent(new CustomEvent('stored', { detail }));
  }

  private readonly write = (): void => {
    clearTimeout(this.timer);
    if (!this.waiting.size) {
      return;
    }
    const { text, trouble } = this.read();
    if (trouble !== 'none') {
      this.turnTo(trouble);
      return;
    }
    const written = attempt(() => localStorage.setItem(KEY, this.changed(text)));
    if (written === 'none') {
      this.waiting.clear();
    }
    this.turnTo(written);
  };

  private readonly onOtherTab = (event: StorageEvent): void => {
    // A null key: everything was cleared.
    if (event.key === KEY || event.key === null) {
      this.tell();
    }
  };

  private readonly onVisibility = (): void => {
    if (document.visibilityState === 'hidden') {
      this.write();
    }
  };

  private turnTo(trouble: Trouble): void {
    const news = trouble !== this.trouble;
    this.trouble = trouble;
    if (news) {
      this.tell();
    }
  }

  /** The text that is kept, empty for none. What is no document is as good as none; that of another version is not ours to touch. */
  private read(): { text: string; trouble: Trouble } {
    let text = '';
    const trouble = attempt(() => {
      text = localStorage.getItem(KEY) ?? '';
    });
    const foreign = text && parsed(text) && parsed(text)?.['version'] !== VERSION;
    return { text, trouble: foreign ? 'foreign' : trouble };
  }

  private changed(text: string): string {
    const document: Document = parsed(text) ?? { version: VERSION };
    for (const { part, name, value } of this.waiting.values()) {
      if (!name) {
        document[part] = value;
        continue;
      }
      const entries = isDocument(document[part]) ? document[part] : {};
      // Taken out first: the entry set last stands last, and the eldest goes first when room is short.
      delete entries[name];
      if (value !== null && value !== undefined) {
        entries[name] = value;
      }
      document[part] = entries;
    }
    return JSON.stringify(document);
  }
}

function attempt(access: () => void): Trouble {
  try {
    access();
    return 'none';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable';
  }
}

function parsed(text: string): Document | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isDocument(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

customElements.define('browser-store', BrowserStore);
