import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The host's own width in CSS pixels, known without asking the layout during an update. */
export class MeasuredWidth implements ReactiveController {
  private observer: ResizeObserver | undefined;

  /** Before the first measurement: a phone. */
  width = 360;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width > 0 && width !== this.width) {
        this.width = width;
        this.host.requestUpdate();
      }
    });
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }
}
