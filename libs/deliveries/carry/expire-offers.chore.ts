import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { inTransaction, row, rows, type Sql } from '../../platform/database/sql.js';
import { News } from '../../platform/news/news.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { moveDeliveries } from '../move-deliveries.js';
import { endAssignments, markIdle, setLegs } from './leg-effects.js';
import { lockCarriers } from '../lock-in-order.js';
import { sqlTime } from '../../platform/database/sql-time.js';

interface Expired {
  readonly id: string;
  readonly legId: string;
  readonly deliveryId: string;
  readonly carrierId: string;
}

const AT_ONCE = 500;

/** Offers that nobody answered in time go back to the pool. */
@Injectable()
export class ExpireOffers implements Chore {
  readonly name = 'Sweeping offers';
  readonly everyMs = 0;
  readonly sole = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  async run({ now }: Turn): Promise<void> {
    while ((await this.expire(now)) > 0);
  }

  async isUnderWay(sql: Sql): Promise<boolean> {
    return (await row(sql, `SELECT 1 FROM assignments WHERE state = 'offered' LIMIT 1`)) !== undefined;
  }

  /** Expires what is due at `now` and returns how many offers that were. */
  private async expire(now: EpochMs): Promise<number> {
    // Read without locks first, so that the locks can be taken in the order all keep: carriers, then
    // deliveries.
    const due = await rows<{ id: string; carrierId: string }>(
      this.database.manager,
      `SELECT id, carrier_id AS "carrierId" FROM assignments
       WHERE state = 'offered' AND expires_at <= $1 ORDER BY expires_at LIMIT ${AT_ONCE}`,
      [sqlTime(now)],
    );
    if (due.length === 0) return 0;
    const count = await inTransaction(this.database.manager, async (tx) => {
      const carrierIds = [...new Set(due.map(({ carrierId }) => carrierId))];
      await lockCarriers(tx, carrierIds);
      const expired = await rows<Expired>(
        tx,
        `SELECT a.id, a.leg_id AS "legId", a.delivery_id AS "deliveryId", a.carrier_id AS "carrierId"
         FROM assignments a JOIN deliveries d ON d.id = a.delivery_id
         WHERE a.id = ANY($1::uuid[]) AND a.state = 'offered' ORDER BY d.id FOR UPDATE OF d, a`,
        [due.map(({ id }) => id)],
      );
      const deliveryIds = expired.map(({ deliveryId }) => deliveryId);
      await moveDeliveries(tx, { event: 'lose_offer', deliveryIds, actor: 'engine', reason: 'expired', now });
      const legIds = expired.map(({ legId }) => legId);
      await setLegs(tx, legIds, 'waiting');
      await endAssignments(
        tx,
        expired.map(({ id }) => id),
        'expired',
        now,
      );
      await markIdle(tx, carrierIds, now);
      if (expired.length > 0) await this.news.tell(tx, 'carrier', carrierIds);
      return expired.length;
    });
    if (count > 0) this.news.wakeRelay();
    return count;
  }
}
