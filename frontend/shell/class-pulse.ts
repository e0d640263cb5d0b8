/** How often a page in front gives a sign; browsers let one behind speak about once a minute. */
const EVERY_MS = 3000;
/** A sign without an answer for so long: the line is lost, whatever the browser says about it. */
const LOST_MS = 5000;
/** How often it is looked whether one of these is over. */
const BEAT_MS = 500;
/** Whenever the line breaks, it is said within this time: at worst it breaks right after an answer. */
const SAID_WITHIN_MS = EVERY_MS + LOST_MS + 2 * BEAT_MS;

/**
 * Tells the server every few seconds that this page is there and whether it is in front of somebody, and the reader when the server does
 * not answer. The next sign waits for the answer to the last, so that none pile up while the line is down.
 *
 * | property | type     | meaning |
 * |----------|----------|---------|
 * | `online` | `string` | what is said while the server answers |
 * | `lost`   | `string` | what is said while it does not |
 *
 * | method | does |
 * |---|---|
 * | `answered(seq)` | the server has heard the sign with this number |
 *
 * | event | detail |
 * |---|---|
 * | `pulse` | `{seq, awake}` |
 *
 * While the line is lost the element has the attribute `data-lost`.
 *
 * @fires pulse
 */
export class ClassPulse extends HTMLElement {
  /** Read by tests. */
  static readonly saidWithinMs = SAID_WITHIN_MS;

  online = '';
  lost = '';
  private seq = 0;
  private heard = 0;
  private sentAt = 0;
  private answeredAt = 0;
  private timer = 0;

  connectedCallback(): void {
    this.setAttribute('role', 'status');
    document.addEventListener('visibilitychange', this.give);
    clearInterval(this.timer);
    this.timer = window.setInterval(this.beat, BEAT_MS);
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.give);
    clearInterval(this.timer);
  }

  answered(seq: number): void {
    this.heard = Math.max(this.heard, seq);
    this.answeredAt = performance.now();
    this.show(false);
  }

  private readonly beat = (): void => {
    const now = performance.now();
    const waits = this.heard < this.seq;
    if (!waits && now - this.sentAt >= EVERY_MS) {
      this.give();
    }
    this.show(waits && now - Math.max(this.sentAt, this.answeredAt) >= LOST_MS);
  };

  private readonly give = (): void => {
    if (this.heard === this.seq) {
      this.sentAt = performance.now();
    }
    this.seq++;
    this.dispatchEvent(new CustomEvent('pulse', { detail: { seq: this.seq, awake: !document.hidden } }));
  };

  private show(lost: boolean): void {
    const said = lost ? this.lost : this.online;
    if (this.textContent !== said) {
      this.textContent = said;
    }
    this.toggleAttribute('data-lost', lost);
  }
}

customElements.define('class-pulse', ClassPulse);
