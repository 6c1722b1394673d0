import type { TestDatabase } from '../support/database.js';

/**
 * What the tables say when all is over: each read returns what breaks a promise, or the sum that must be
 * right.
 */
export class Books {
  constructor(private readonly database: TestDatabase) {}

  async inFlight(): Promise<number> {
    return this.count(`SELECT count(*) FROM deliveries WHERE state <> 'delivered'`);
  }

  async delivered(): Promise<number> {
    return this.count(`SELECT count(*) FROM deliveries WHERE state = 'delivered'`);
  }

  orderIds(): Promise<string[]> {
    return this.list('SELECT id AS found FROM orders');
  }

  /** Deliveries that were not accepted once and delivered once, by their history. */
  notDeliveredOnce(): Promise<string[]> {
    return this.list(
      `SELECT d.id AS found FROM deliveries d LEFT JOIN delivery_history h ON h.delivery_id = d.id
       GROUP BY d.id HAVING d.state <> 'delivered' OR count(*) FILTER (WHERE h.event = 'deliver') <> 1
         OR count(*) FILTER (WHERE h.event = 'accept_order') <> 1`,
    );
  }

  /** Legs that are not done by one carrier alone: in these days of peace nobody gives up what was accepted. */
  notCarriedOnce(): Promise<string[]> {
    return this.list(
      `SELECT l.id AS found FROM legs l LEFT JOIN assignments a ON a.leg_id = l.id
       GROUP BY l.id HAVING l.state <> 'done' OR count(*) FILTER (WHERE a.state = 'delivered') <> 1
         OR count(*) FILTER (WHERE a.accepted_at IS NOT NULL) <> 1`,
    );
  }

  /** Deliveries whose legs were made twice, or not at all. */
  wronglyPlanned(): Promise<string[]> {
    return this.list(
      `SELECT d.id AS found FROM deliveries d LEFT JOIN legs l ON l.delivery_id = d.id
       GROUP BY d.id HAVING count(l.id) <> CASE WHEN d.compound_id IS NULL THEN 1 ELSE 2 END`,
    );
  }

  legsWithTwoLiveAssignments(): Promise<string[]> {
    return this.list(
      `SELECT leg_id AS found FROM assignments
       WHERE state NOT IN ('delivered', 'declined', 'expired', 'withdrawn', 'failed', 'returned')
       GROUP BY leg_id HAVING count(*) > 1`,
    );
  }

  /**
   * Levels where what is gone is not what was delivered, where something is still reserved, or the ledger
   * differs.
   */
  wrongLevels(onHandBefore: number): Promise<string[]> {
    return this.list(
      `SELECT store_id || ' ' || sku || ': ' || on_hand || ', reserved ' || reserved || ', delivered ' || gone
         || ', ledger ' || ledger AS found
       FROM stock_levels level,
         LATERAL (SELECT coalesce(sum(quantity), 0) AS gone FROM orders o JOIN order_lines line ON line.order_id = o.id
           WHERE o.store_id = level.store_id AND line.sku = level.sku) demand,
         LATERAL (SELECT coalesce(sum(on_hand_change), 0) AS ledger FROM stock_ledger_entries l
           WHERE l.store_id = level.store_id AND l.sku = level.sku) written
       WHERE reserved <> 0 OR on_hand <> $1::int - gone OR on_hand <> ledger`,
      [onHandBefore],
    );
  }

  async webhooksPending(): Promise<number> {
    return this.count(`SELECT count(*) FROM webhook_messages WHERE state = 'pending'`);
  }

  async outboxRows(): Promise<number> {
    return this.count('SELECT count(*) FROM outbox');
  }

  private async count(text: string): Promise<number> {
    const [row] = await this.database.query<{ count: string }>(text);
    return Number(row?.count);
  }

  private async list(text: string, parameters: unknown[] = []): Promise<string[]> {
    return (await this.database.query<{ found: string }>(text, parameters)).map(({ found }) => found);
  }
}
