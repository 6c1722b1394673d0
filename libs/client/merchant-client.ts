import { Connection } from './connection.js';
import type {
  OrderAnswer,
  OrderChange,
  OrderChangeAnswer,
  OrderRequest,
  PickingOrder,
  QuoteAnswer,
  QuoteRequest,
  StockLevels,
  StockLevelUpdate,
} from './openapi.js';
import type { BatchResult, HistoryEntry, OrderRow } from './rows.js';

const ORDERS_PER_BATCH = 500;
const LEVELS_PER_CALL = 1_000;
const ORDERS_PER_PAGE = 200;

/** A merchant's till. */
export class MerchantClient {
  private readonly connection: Connection;

  constructor(baseUrl: string, apiKey: string) {
    this.connection = new Connection(baseUrl, apiKey);
  }

  /** Posts orders, in the batches the service takes, and returns each one's result in turn. */
  async postOrders(orders: readonly OrderRequest[]): Promise<BatchResult[]> {
    const results: BatchResult[] = [];
    for (const batch of slices(orders, ORDERS_PER_BATCH)) {
      const answer = await this.connection.ask('post', '/v1/orders:batch', {
        body: { orders: batch },
        // Posted twice because the first answer was lost, a batch must be the same batch.
        header: { 'Idempotency-Key': `${batch[0]?.externalId}-and-${batch.length - 1}` },
        repeatable: true,
      });
      results.push(...answer.results);
    }
    return results;
  }

  /** Whether, how and by when an order could be delivered; nothing is taken. */
  async quote(request: QuoteRequest): Promise<QuoteAnswer> {
    return this.connection.ask('post', '/v1/quotes', { body: request, repeatable: true });
  }

  /** All orders, or those in a state: each once, whatever happens meanwhile. */
  async orders(state?: OrderRow['state']): Promise<OrderRow[]> {
    const found: OrderRow[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: ORDERS_PER_PAGE, state, cursor };
      const page = await this.connection.ask('get', '/v1/orders', { query, repeatable: true });
      found.push(...page.orders);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return found;
  }

  /**
   * Changes an order until its bag is picked up; what is not named stays. The key makes a repeat the same
   * change.
   */
  change(orderId: string, change: OrderChange, key: string): Promise<OrderChangeAnswer> {
    const request = {
      path: { id: orderId },
      body: change,
      header: { 'Idempotency-Key': key },
      repeatable: true,
    };
    return this.connection.ask('patch', '/v1/orders/{id}', request);
  }

  /** Brings once more what could not be left: an order of its own, under the same number. */
  redeliver(orderId: string, change: OrderChange = {}): Promise<OrderAnswer> {
    const request = { path: { id: orderId }, body: change, repeatable: true };
    return this.connection.ask('post', '/v1/orders/{id}/redeliver', request);
  }

  async history(orderId: string): Promise<readonly HistoryEntry[]> {
    const request = { path: { id: orderId }, repeatable: true };
    return (await this.connection.ask('get', '/v1/orders/{id}', request)).history;
  }

  async cancel(orderId: string, reason: string): Promise<void> {
    const request = { path: { id: orderId }, body: { reason }, repeatable: true };
    await this.connection.ask('post', '/v1/orders/{id}/cancel', request);
  }

  async putStock(storeId: string, levels: readonly StockLevelUpdate[]): Promise<void> {
    for (const body of slices(levels, LEVELS_PER_CALL))
      await this.connection.ask('put', '/v1/stores/{id}/stock', {
        path: { id: storeId },
        body,
        repeatable: true,
      });
  }

  /** What a store has still to pick, the most urgent first. */
  async picking(storeId: string): Promise<readonly PickingOrder[]> {
    const request = { path: { id: storeId }, repeatable: true };
    return (await this.connection.ask('get', '/v1/stores/{id}/picking', request)).orders;
  }

  /** So many of the line were found and are in the bag; the rest is short. */
  async mark(orderId: string, sku: string, picked: number): Promise<void> {
    const request = { path: { id: orderId, sku }, body: { picked }, repeatable: true };
    await this.connection.ask('post', '/v1/orders/{id}/lines/{sku}/short', request);
  }

  /** A new secret for its webhooks; the former one signs beside it for a day. */
  async changeWebhookSecret(): Promise<string> {
    return (await this.connection.ask('post', '/v1/merchant/webhook-secret', { body: {} })).webhookSecret;
  }

  stock(storeId: string): Promise<StockLevels> {
    return this.connection.ask('get', '/v1/stores/{id}/stock', { path: { id: storeId }, repeatable: true });
  }
}

function slices<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, number) =>
    items.slice(number * size, (number + 1) * size),
  );
}
