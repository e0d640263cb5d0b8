import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The host's own width in CSS pixels and the size of letters, known without asking the layout during an update. */
export class MeasuredWidth implements ReactiveController {
  private observer: ResizeObserver | undefined;

  /** Before the first measurement: a phone. */
  width = 360;

  /** How large letters are, as a share of the usual 16 pixels: readers may have told their browser so. */
  letters = 1;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      const letters = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      if (width > 0 && (width !== this.width || letters !== this.letters)) {
        this.width = width;
        this.letters = letters;
        this.host.requestUpdate();
      }
    });
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }
}
