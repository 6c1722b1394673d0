/** A wait that can be cut short. Ended while nobody waits, the next one is skipped: no news is missed. */
export class Pause {
  private ended = false;
  private resume: (() => void) | undefined;

  end(): void {
    this.ended = true;
    this.resume?.();
  }

  async take(ms: number): Promise<void> {
    if (!this.ended) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.resume = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.resume = undefined;
    this.ended = false;
  }
}
