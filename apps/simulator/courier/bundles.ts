import type { CarrierClient } from '../../../libs/client/carrier-client.js';
import type { Assignment } from '../../../libs/client/openapi.js';

/** Decides on the offers of one pick-up, and returns those it accepted. */
export type Answer = (offers: readonly Assignment[]) => Promise<readonly Assignment[]>;

/**
 * A carrier's work as it comes in: offers are answered at once, also on the road, and what was accepted is
 * handed out one bundle after the other, each in the sequence of its doors. Work left over from before is
 * handed out too.
 */
export class Bundles implements AsyncIterable<readonly Assignment[]> {
  private readonly waiting: (readonly Assignment[])[] = [];
  private readonly seen = new Set<string>();
  private closed = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly client: Pick<CarrierClient, 'news'>,
    private readonly answer: Answer,
  ) {}

  /** Hears of offers until `signal` aborts; what waits by then is still handed out. */
  async listen(signal: AbortSignal): Promise<void> {
    try {
      for await (const work of this.client.news(signal))
        for (const bundle of byBundle(work.filter(({ id }) => !this.seen.has(id)))) await this.take(bundle);
    } finally {
      this.closed = true;
      this.wake();
    }
  }

  /** Whether nothing accepted is left to be handed out. */
  get empty(): boolean {
    return this.waiting.length === 0;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly Assignment[]> {
    for (;;) {
      const bundle = this.waiting.shift();
      if (bundle) yield bundle;
      else if (this.closed) return;
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  private async take(bundle: readonly Assignment[]): Promise<void> {
    for (const { id } of bundle) this.seen.add(id);
    const offers = bundle.filter(({ state }) => state === 'offered');
    const accepted = [
      ...bundle.filter(({ state }) => state !== 'offered'),
      ...(offers.length > 0 ? await this.answer(offers) : []),
    ];
    if (accepted.length === 0) return;
    this.waiting.push(accepted);
    this.wake();
  }
}

function byBundle(work: readonly Assignment[]): Assignment[][] {
  const bundles = new Map<string, Assignment[]>();
  for (const assignment of work)
    bundles.set(assignment.bundleId, [...(bundles.get(assignment.bundleId) ?? []), assignment]);
  return [...bundles.values()].map((bundle) => bundle.toSorted((a, b) => a.sequence - b.sequence));
}
