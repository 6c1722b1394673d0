/**
 * Reads on behalf of many who wait: some at once and the others in the order they came, so that two thousand
 * phones which look at the same time leave connections to the database for orders. Whoever asks for what is
 * about to be read shares it.
 */
export class SharedLooks<Result> {
  private underWay = 0;
  private readonly queue = new Map<
    string,
    { readonly result: Promise<Result>; readonly begin: () => void }
  >();

  constructor(
    private readonly atOnce: number,
    private readonly read: (id: string) => Promise<Result>,
  ) {}

  /** What is read from now on; never what was read before. */
  look(id: string): Promise<Result> {
    const queued = this.queue.get(id);
    if (queued) return queued.result;
    let begin = () => {};
    const turn = new Promise<void>((resolve) => (begin = resolve));
    const result = turn
      .then(() => this.read(id))
      .finally(() => {
        this.underWay--;
        this.beginNext();
      });
    this.queue.set(id, { result, begin });
    this.beginNext();
    return result;
  }

  private beginNext(): void {
    for (const [id, { begin }] of this.queue) {
      if (this.underWay >= this.atOnce) return;
      this.underWay++;
      this.queue.delete(id);
      begin();
    }
  }
}
