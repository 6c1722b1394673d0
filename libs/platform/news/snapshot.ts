import type { News, Topic } from './news.js';

const TRIES = 10;
/** Milliseconds. */
const TRY_AGAIN_AFTER = 500;
/** Milliseconds in which a miss may be older than the reading that would have prevented it. */
const JUST_NOW = 1_000;

/**
 * Keeps what is held in memory in step with the tables. Readings come one after the other: were two under way
 * at once, the older could end last, and what was just written would be unknown again.
 */
export class Snapshot {
  private underWay: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;
  private readAt = -Infinity;

  constructor(private readonly read: () => Promise<void>) {}

  /** Resolves after a reading that began after this call; calls that wait for the same one share it. */
  refresh(): Promise<void> {
    if (this.next) return this.next;
    const reading = this.underWay.then(async () => {
      this.next = undefined;
      await this.read();
      this.readAt = performance.now();
    });
    this.next = reading;
    this.underWay = reading.catch(() => undefined);
    return reading;
  }

  /**
   * Reads anew where the tables hold more or less than memory does. Answers whether who has missed something
   * may find it now: also where the news of it came between the miss and this look.
   */
  async catchUp(isBehind: () => Promise<boolean>): Promise<boolean> {
    if (await isBehind()) await this.refresh();
    return performance.now() - this.readAt < JUST_NOW;
  }

  /** From now on it is refreshed when the topic is told of, or may have been while we did not hear. */
  follow(news: News, topic: Topic): void {
    news.on(topic, () => void this.insist());
    news.on('reconnected', () => void this.insist());
  }

  /** News comes once: where the reading fails, it is tried again. */
  private async insist(): Promise<void> {
    for (let number = 1; number <= TRIES; number++) {
      try {
        return await this.refresh();
      } catch {
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_AFTER * number).unref());
      }
    }
  }
}
