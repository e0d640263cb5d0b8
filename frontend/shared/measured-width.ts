import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The size of type that drawings are made for, in pixels. */
const ORDINARY = 16;

/**
 * The host's own width, known without asking the layout during an update. What is drawn has its sizes in pixels of ordinary type; on a
 * projector, and where a reader has larger type, a unit of the drawing is more than a pixel.
 */
export class MeasuredWidth implements ReactiveController {
  private observer: ResizeObserver | undefined;

  /** In units. Before the first measurement: a phone. */
  width = 360;
  /** How many CSS pixels a unit has. */
  unit = 1;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer = new ResizeObserver(([entry]) => {
      const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / ORDINARY || 1;
      const width = Math.round((entry?.contentRect.width ?? 0) / unit);
      if (width > 0 && (width !== this.width || unit !== this.unit)) {
        this.width = width;
        this.unit = unit;
        this.host.requestUpdate();
      }
    });
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }
}
