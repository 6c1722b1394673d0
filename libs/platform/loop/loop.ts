import type { Logger } from '@nestjs/common';
import { Pause } from './pause.js';

/** Takes one turn after the other for as long as the process lives. */
export class Loop {
  private readonly pause = new Pause();
  private running: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(private readonly logger: Logger) {}

  get stopped(): boolean {
    return this.ended;
  }

  /** `turn` is told its number, from 0, and answers the milliseconds to the next. It must not throw. */
  start(turn: (number: number) => Promise<number>): void {
    this.running = this.run(turn);
  }

  /** There is news: the next turn comes at once. */
  wake(): void {
    this.pause.end();
  }

  /** The turn under way is finished. */
  async stop(): Promise<void> {
    this.ended = true;
    this.pause.end();
    await this.running;
  }

  /**
   * One part of a turn on its own: what is down must not keep the others from being done. Answers whether it
   * was.
   */
  async attempt(part: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.logger.warn(`${part} failed and is tried again: ${(error as Error).message}`);
      return false;
    }
  }

  private async run(turn: (number: number) => Promise<number>): Promise<void> {
    for (let number = 0; !this.ended; number++) {
      const pause = await turn(number);
      if (pause > 0) await this.pause.take(pause);
    }
  }
}
