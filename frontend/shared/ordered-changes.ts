import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A change whose echo has not come by then is given up: the page must not show for ever what the server does not know. */
const PATIENCE_MS = 10_000;

interface Pending<T> {
  readonly seq: number;
  readonly value: T;
}

/**
 * Keeps what the hand does ahead of what the server says.
 *
 * Every change goes out with a number that only grows. The server sends back, in each record, the number of the last change it
 * has applied. Until the echo of its own last change has come, an item shows the value of the hand and no older one from the
 * server; so the last value always arrives and a late echo never makes a thumb jump back.
 */
export class OrderedChanges<T> implements ReactiveController {
  private last = 0;
  private pending = new Map<string, Pending<T>>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Remembers the value the hand has given an item and returns the number to send with it. */
  change(item: string, value: T): number {
    this.last += 1;
    this.pending.set(item, { seq: this.last, value });
    this.wait();
    this.host.requestUpdate();
    return this.last;
  }

  /** Takes the number that came with a record: changes up to it are settled. */
  settle(seq: number): void {
    // A page that was restored starts with a number from before: go on from there.
    this.last = Math.max(this.last, seq);
    for (const [item, { seq: sent }] of this.pending) {
      if (sent <= seq) {
        this.pending.delete(item);
      }
    }
    if (this.pending.size === 0) {
      clearTimeout(this.timer);
    }
  }

  /** The value of the hand if its echo is still awaited, else the server's. */
  current(item: string, served: T): T {
    const pending = this.pending.get(item);
    return pending === undefined ? served : pending.value;
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.pending.clear();
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.pending.clear();
      this.host.requestUpdate();
    }, PATIENCE_MS);
  }
}
