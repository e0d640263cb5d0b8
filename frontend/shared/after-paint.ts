import { Instrument } from './instrument.js';

/** An instrument that explains the answer: it updates when the answer has been painted. */
export class Unhurried extends Instrument {
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) {
      await afterPaint();
    }
    super.scheduleUpdate();
  }
}

/**
 * Resolves once the browser has painted what is there now. An instrument that explains the answer (a matrix, a sum) waits for this
 * before it updates, so that the answer itself, the bars, is on the screen a frame earlier and never waits for a hundred cells.
 */
export function afterPaint(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    });
  });
}
