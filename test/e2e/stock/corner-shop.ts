import { DataSource } from 'typeorm';
import { inTransaction, rows } from '../../../libs/platform/database/sql.js';
import { moveGoods, type GoodsMoved } from '../../../libs/stock/reservations/move-goods.js';
import {
  goodsOf,
  returnGoods,
  takeGoods,
  type GoodsLine,
} from '../../../libs/stock/reservations/order-goods.js';
import type { Service } from '../../support/service.js';
import { openMerchant, orderFor, type Merchant } from '../../support/town.js';
import { KNOWN, type GoodsStep, type Happening, type LateMessage } from './any-day.js';
import type { StockLevel } from '../../../libs/client/rows.js';
import { epochMs } from '../../../libs/geo/units.js';

/** A store that sells, is counted and picked from, by its API; goods move by the service's own statements. */
export class CornerShop {
  private readonly accepted: string[] = [];

  private constructor(
    private readonly service: Service,
    private readonly database: DataSource,
    readonly merchant: Merchant,
    private readonly opened: number,
  ) {}

  static async open(service: Service, database: DataSource): Promise<CornerShop> {
    const merchant = await openMerchant(service, { stock: { nothing: 0 } });
    const opened = Date.now();
    const levels = KNOWN.map((sku) => ({
      sku,
      onHand: 8,
      safetyStock: sku === 'rice' ? 2 : 0,
      asOf: new Date(opened - 120_000),
    }));
    const { status } = await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, levels);
    expect(status).toBe(200);
    return new CornerShop(service, database, merchant, opened);
  }

  async levels(): Promise<StockLevel[]> {
    const { body } = await this.merchant.caller.get<StockLevel[]>(this.stock);
    return body.filter(({ sku }) => sku !== 'nothing');
  }

  /** Milliseconds from a moment to the shop's opening. */
  since(moment: string): number {
    return this.opened - Date.parse(moment);
  }

  async happen(happening: Happening): Promise<void> {
    switch (happening.say) {
      case 'order':
        return this.order(happening.lines);
      case 'count':
      case 'move':
      case 'list':
        return this.tell(happening);
      case 'cancel':
        return this.withOrder(happening.order, async (id) => {
          const { status } = await this.merchant.caller.post(`/v1/orders/${id}/cancel`);
          expect([200, 409]).toContain(status);
        });
      default:
        return this.withOrder(happening.order, (id) => this.moveGoods(id, happening.say));
    }
  }

  async tell(message: LateMessage): Promise<void> {
    const asOf = new Date(this.opened - message.ago);
    const { caller } = this.merchant;
    const { status } =
      message.say === 'count'
        ? await caller.put(
            this.stock,
            message.levels.map((level) => ({ ...level, asOf })),
          )
        : message.say === 'list'
          ? await caller.put(`${this.stock}/all`, { asOf, absent: message.absent, levels: message.levels })
          : await caller.post(`${this.stock}/movements`, [
              { sku: message.sku, change: message.change, reference: message.reference, at: asOf },
            ]);
    expect({ message, status }).toEqual({ message, status: 200 });
  }

  /** Levels that are not what orders, ledger and counts say; none, if all is well. */
  wrongLevels(): Promise<unknown[]> {
    return this.service.database.query(WRONG_LEVELS, [this.merchant.storeId]);
  }

  private get stock(): string {
    return `/v1/stores/${this.merchant.storeId}/stock`;
  }

  private async order(lines: readonly object[]): Promise<void> {
    const { status, body } = await this.merchant.caller.post(
      '/v1/orders',
      orderFor(this.merchant, { lines }),
    );
    // 422: an article that the store does not know, or not yet.
    expect([201, 409, 422]).toContain(status);
    if (status === 201) this.accepted.push(body.id as string);
  }

  private async withOrder(number: number, work: (id: string) => Promise<void>): Promise<void> {
    const id = this.accepted[number % this.accepted.length];
    if (id) await work(id);
  }

  private async moveGoods(id: string, how: GoodsStep): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      await rows(tx, 'SELECT 1 FROM deliveries WHERE order_id = $1 FOR UPDATE', [id]);
      if (how === 'pick up') return takeGoods(tx, id, epochMs(Date.now()));
      if (how === 'bring back') return returnGoods(tx, id, epochMs(Date.now()));
      const { storeId, lines } = await goodsOf(tx, id);
      const line = lines.find(({ held }) => held > 0);
      if (line)
        await moveGoods(
          tx,
          { id, storeId },
          [how === 'pick a unit' ? picked(line) : short(line)],
          epochMs(Date.now()),
        );
    });
  }
}

const picked = ({ sku }: GoodsLine): GoodsMoved => ({ sku, held: -1, picked: 1, shelf: -1, cause: 'picked' });
/** The picker found none of what was held, so there is none of it. */
const short = ({ sku, held }: GoodsLine): GoodsMoved => ({ sku, held: -held, shelf: -held, cause: 'short' });

/** The levels of a store that are not what its orders, ledger and counts say. */
export const WRONG_LEVELS = `
SELECT level.*, held, packed, ledger, since, oversold
FROM stock_levels level,
  LATERAL (SELECT coalesce(sum(line.held), 0) AS held, coalesce(sum(line.picked), 0) AS packed
    FROM orders o JOIN order_lines line ON line.order_id = o.id
    WHERE o.store_id = level.store_id AND line.sku = level.sku) AS lines,
  LATERAL (SELECT coalesce(sum(l.on_hand_change), 0) AS ledger,
      coalesce(sum(l.moved) FILTER (WHERE l.at > level.as_of), 0) AS since
    FROM stock_ledger_entries l WHERE l.store_id = level.store_id AND l.sku = level.sku) AS written,
  LATERAL (SELECT EXISTS (SELECT 1 FROM oversold_levels o
    WHERE o.store_id = level.store_id AND o.sku = level.sku) AS oversold) AS listed
WHERE level.store_id = $1 AND (on_hand < 0 OR reserved <> held OR picked <> packed OR on_hand <> ledger OR moved <> since
  OR on_hand <> greatest(0, counted + moved) OR available <> greatest(0, on_hand - reserved - safety_stock)
  OR reserved > on_hand AND NOT oversold)`;
