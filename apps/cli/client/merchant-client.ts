import type { BatchResult, NewOrder, StockLevel, StockUpdate } from './contract.js';
import { Line } from './http.js';

const MOST_ORDERS_A_BATCH = 500;
const MOST_LEVELS_A_CALL = 1_000;

/** A merchant's till. */
export class MerchantClient {
  private readonly line: Line;

  constructor(baseUrl: string, apiKey: string) {
    this.line = new Line(baseUrl, apiKey);
  }

  /** Posts orders, in the batches the service takes, and returns each one's result in turn. */
  async postOrders(orders: readonly NewOrder[]): Promise<BatchResult[]> {
    const results: BatchResult[] = [];
    for (const batch of slices(orders, MOST_ORDERS_A_BATCH)) {
      const answer = await this.line.ask<{ results: BatchResult[] }>('POST', '/v1/orders:batch', {
        body: { orders: batch },
        // Posted twice because the first answer was lost, a batch must be the same batch.
        headers: { 'idempotency-key': `${batch[0]?.externalId}-and-${batch.length - 1}` },
        repeatable: true,
      });
      results.push(...answer.results);
    }
    return results;
  }

  async putStock(storeId: string, levels: readonly StockUpdate[]): Promise<void> {
    for (const body of slices(levels, MOST_LEVELS_A_CALL))
      await this.line.ask('PUT', `/v1/stores/${storeId}/stock`, { body, repeatable: true });
  }

  stock(storeId: string): Promise<StockLevel[]> {
    return this.line.ask('GET', `/v1/stores/${storeId}/stock`, { repeatable: true });
  }
}

function slices<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, number) =>
    items.slice(number * size, (number + 1) * size),
  );
}
