import type { Service } from './service.js';
import { openMerchant, rideIn, type Merchant, type Rider } from './town.js';
import { postOrder } from './way-to-the-door.js';
import type { StockLevels, WholeOrder } from '../../libs/client/openapi.js';
import type { StockLevel } from '../../libs/client/rows.js';

/** Milk and two like it, one of them dearer; cheese at another price; and rice of a category of its own. */
const ARTICLES = [
  { sku: 'milk', category: 'milk', price: 1_000 },
  { sku: 'oat-milk', category: 'milk', price: 1_100 },
  { sku: 'whole-milk', category: 'milk', price: 1_050 },
  { sku: 'luxury-milk', category: 'milk', price: 5_000 },
  { sku: 'rice', category: 'rice', price: 3_000 },
];

/** A store whose articles have categories and prices, with its picker. */
export async function openGrocery(
  service: Service,
  stock: Record<string, number> = {},
  settings: object = {},
  webhookUrl?: string,
) {
  const all = { milk: 20, 'oat-milk': 20, 'whole-milk': 20, 'luxury-milk': 20, rice: 20, ...stock };
  const merchant = await openMerchant(service, { stock: all, ...(webhookUrl && { webhookUrl }) });
  for (const { sku, category, price } of ARTICLES) {
    await service.database.query(
      'UPDATE stock_levels SET category = $3, price = $4 WHERE store_id = $1 AND sku = $2',
      [merchant.storeId, sku, category, price],
    );
  }
  const store = `/v1/stores/${merchant.storeId}`;
  const { body: picker } = await merchant.caller.post(`${store}/pickers`, { name: '小李' });
  if (Object.keys(settings).length > 0) await set(merchant, settings);
  return new Grocery(service, merchant, service.as(picker.token as string), picker.id as string);
}

async function set(merchant: Merchant, settings: object): Promise<void> {
  const { status, body } = await merchant.caller.patch(`/v1/stores/${merchant.storeId}`, settings);
  if (status !== 200) throw new Error(JSON.stringify(body));
}

/** A store, its merchant and its picker, with what tests ask of them. */
export class Grocery {
  constructor(
    readonly service: Service,
    readonly merchant: Merchant,
    readonly picker: Service['ops'],
    readonly pickerId: string,
  ) {}

  get store(): string {
    return `/v1/stores/${this.merchant.storeId}`;
  }

  set = (settings: object) => set(this.merchant, settings);

  order = (quantities: Record<string, number>, change: object = {}) =>
    postOrder(
      this.merchant,
      {},
      { lines: Object.entries(quantities).map(([sku, quantity]) => ({ sku, quantity })), ...change },
    );

  read = async ({ id }: { readonly id: string }) =>
    (await this.merchant.caller.get<WholeOrder>(`/v1/orders/${id}`)).body;

  line = async (order: { readonly id: string }, sku: string) =>
    (await this.read(order)).lines.find((line) => line.sku === sku);

  mark = (order: { readonly id: string }, sku: string, how: 'pick' | 'short', body?: object) =>
    this.picker.post(`/v1/orders/${order.id}/lines/${sku}/${how}`, body);

  list = async () => (await this.picker.get<{ orders: { orderId: string }[] }>(`${this.store}/picking`)).body;

  level = async (sku: string) => {
    const { body } = await this.merchant.caller.get<StockLevels>(`${this.store}/stock`);
    const found = body.find((level) => level.sku === sku) as StockLevel;
    return { onHand: found.onHand, reserved: found.reserved, available: found.available };
  };

  count = (sku: string, onHand: number) => this.merchant.caller.put(`${this.store}/stock`, [{ sku, onHand }]);

  track = async ({ link }: { readonly link: string }) =>
    (
      await this.service.as().get<{
        state: string;
        substitutions: {
          id: string;
          sku: string;
          state: string;
          offers: { sku: string; price: number; quantity: number }[];
          answerBy?: string;
          takenSku: string | null;
          message: string;
        }[];
      }>(link)
    ).body;

  answer = async (order: { readonly link: string }, sku: string | null, id?: string) => {
    const shortId = id ?? (await this.track(order)).substitutions[0]?.id;
    return this.service
      .as()
      .post<{ state: string; takenSku: string | null; message: string; code?: string }>(
        `${order.link}/substitutions/${shortId}`,
        { sku },
      );
  };

  private readonly riders: Rider[] = [];

  rideIn = async (zoneId: string, capacity?: object): Promise<Rider> => {
    const rider = await rideIn(this.service, zoneId, { capacity });
    this.riders.push(rider);
    return rider;
  };

  /**
   * Ends what a test has left open, so that the next has the riders to itself, and holds the tables against
   * each other.
   */
  closeInBalance = async (): Promise<void> => {
    expect(await this.outOfBalance()).toEqual([]);
    for (const { caller } of this.riders)
      await caller.put('/v1/rider/shift', { state: 'offline', force: true });
    const { body } = await this.merchant.caller.get<{ orders: { id: string }[] }>('/v1/orders?limit=200');
    for (const { id } of body.orders) await this.merchant.caller.post(`/v1/orders/${id}/cancel`);
    expect(await this.outOfBalance()).toEqual([]);
  };

  /** What the tables say does not add up; nothing, if all is well. */
  outOfBalance = () =>
    this.service.database.query<object>(
      `SELECT level.sku, level.on_hand, level.reserved, level.picked, lines.held, lines.in_bags, ledger.change
       FROM stock_levels level
       CROSS JOIN LATERAL (
         SELECT coalesce(sum(line.held), 0)::int AS held, coalesce(sum(line.picked), 0)::int AS in_bags
         FROM orders o JOIN order_lines line ON line.order_id = o.id
         WHERE o.store_id = level.store_id AND line.sku = level.sku) AS lines
       CROSS JOIN LATERAL (
         SELECT coalesce(sum(on_hand_change), 0)::int AS change FROM stock_ledger_entries l
         WHERE l.store_id = level.store_id AND l.sku = level.sku) AS ledger
       WHERE level.store_id = $1 AND (level.reserved <> lines.held OR level.picked <> lines.in_bags
         OR level.on_hand <> ledger.change OR level.on_hand < 0
         OR level.available <> greatest(0, level.on_hand - level.reserved - level.safety_stock))`,
      [this.merchant.storeId],
    );
}
