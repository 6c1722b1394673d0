import type {
  BatchResult,
  HistoryEntry,
  NewOrder,
  OrderRow,
  PickingOrder,
  StockLevel,
  StockUpdate,
} from './contract.js';
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

  /** All orders, or those in a state: each once, whatever happens meanwhile. */
  async orders(state?: string): Promise<OrderRow[]> {
    const found: OrderRow[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const path: string = `/v1/orders?limit=200${state ? `&state=${state}` : ''}${cursor && `&cursor=${cursor}`}`;
      const page: { orders: OrderRow[]; nextCursor?: string } = await this.line.ask('GET', path, {
        repeatable: true,
      });
      found.push(...page.orders);
      cursor = page.nextCursor;
    }
    return found;
  }

  async history(orderId: string): Promise<readonly HistoryEntry[]> {
    const path = `/v1/orders/${orderId}`;
    return (await this.line.ask<{ history: HistoryEntry[] }>('GET', path, { repeatable: true })).history;
  }

  async cancel(orderId: string, reason: string): Promise<void> {
    await this.line.ask('POST', `/v1/orders/${orderId}/cancel`, { body: { reason }, repeatable: true });
  }

  async putStock(storeId: string, levels: readonly StockUpdate[]): Promise<void> {
    for (const body of slices(levels, MOST_LEVELS_A_CALL))
      await this.line.ask('PUT', `/v1/stores/${storeId}/stock`, { body, repeatable: true });
  }

  /** What a store has still to pick, the most urgent first. */
  async picking(storeId: string): Promise<readonly PickingOrder[]> {
    const path = `/v1/stores/${storeId}/picking`;
    return (await this.line.ask<{ orders: PickingOrder[] }>('GET', path, { repeatable: true })).orders;
  }

  /** So many of the line were found and are in the bag; the rest is short. */
  async mark(orderId: string, sku: string, picked: number): Promise<void> {
    const path = `/v1/orders/${orderId}/lines/${encodeURIComponent(sku)}/short`;
    await this.line.ask('POST', path, { body: { picked }, repeatable: true });
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
