import { randomUUID } from 'node:crypto';
import type { Answer } from '../support/answer.js';
import { at, orderFor, type Merchant, type Place } from '../support/town.js';
import { insist } from './insist.js';
import type { OrderBatchAnswer } from '../../libs/client/openapi.js';

type OrderBody = ReturnType<typeof orderFor>;
const SKUS = ['milk', 'rice', 'dumplings'] as const;

/** Where a merchant's orders go: doors around its store, and sometimes one behind the compound's gate. */
export interface Round {
  readonly merchant: Merchant;
  readonly store: Place;
  readonly compoundId?: string;
}

/** Posts orders with keys, insists on an answer, and remembers every 201. */
export class Orders {
  /** What was accepted, by the id of the answer. */
  readonly accepted = new Map<string, OrderBody>();

  constructor(private readonly rounds: readonly Round[]) {}

  /** One after the other over so many connections. */
  async postSingly(count: number, connections: number): Promise<void> {
    let left = count;
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (left-- > 0) await this.postOne();
      }),
    );
  }

  async postInBatches(count: number, size: number): Promise<void> {
    for (let done = 0; done < count; done += size) await this.postBatch(Math.min(size, count - done));
  }

  private async postOne(): Promise<void> {
    const { merchant, order } = this.draw();
    const headers = { 'idempotency-key': randomUUID() };
    const answer = await insist(() => merchant.caller.post('/v1/orders', order, headers));
    this.remember(answer.status, answer.body, order);
  }

  private async postBatch(size: number): Promise<void> {
    const round = this.rounds[this.accepted.size % this.rounds.length] as Round;
    const orders = Array.from({ length: size }, () => this.draw(round).order);
    const headers = { 'idempotency-key': randomUUID() };
    const { body } = await insist(
      () => round.merchant.caller.post<OrderBatchAnswer>('/v1/orders:batch', { orders }, headers),
      everyOneIsAnswered,
    );
    body.results.forEach(({ status, order, problem }, index) =>
      this.remember(status, order ?? problem, orders[index] as OrderBody),
    );
  }

  private drawn = 0;

  private draw(round = this.rounds[this.drawn % this.rounds.length] as Round) {
    const number = this.drawn++;
    const dropoff = {
      location: at(((number * 37) % 400) - 200, ((number * 53) % 400) - 200, round.store),
      ...(round.compoundId && number % 3 === 0 && { address: undefined, compoundId: round.compoundId }),
    };
    const lines = SKUS.slice(0, 1 + (number % 3)).map((sku) => ({ sku, quantity: 1 + (number % 2) }));
    return { merchant: round.merchant, order: orderFor(round.merchant, { lines }, dropoff) };
  }

  private remember(status: number, answer: object | undefined, order: OrderBody): void {
    const { id, externalId } = (answer ?? {}) as { id?: string; externalId?: string };
    if (status !== 201 || !id || externalId !== order.externalId || this.accepted.has(id))
      throw new Error(`Order ${order.externalId} was answered ${status}: ${JSON.stringify(answer)}`);
    this.accepted.set(id, order);
  }
}

const everyOneIsAnswered = ({ status, body }: Answer<OrderBatchAnswer>) =>
  status !== 200 || body.results.every((result) => result.status < 500 && result.status !== 429);
