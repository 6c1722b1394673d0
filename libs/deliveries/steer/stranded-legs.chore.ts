import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { lockCarrier } from '../../fleet/shifts.service.js';
import { epochMs, type EpochMs } from '../../geo/units.js';
import { inTransaction, rows } from '../../platform/database/sql.js';
import { News } from '../../platform/news/news.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { handOnLegs } from './hand-on-legs.js';
import { TO_FETCH } from '../assignment-states.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/**
 * How much later than its shift's end a carrier may still fetch what it has accepted: the store may be slow.
 */
const GRACE = 15 * 60_000;
const AT_ONCE = 100;

/**
 * However a shift ended (its time passed, or its health records were cleared away), what its carrier has
 * accepted and not fetched goes to others.
 */
@Injectable()
export class HandOnStranded implements Chore {
  readonly name = 'Sweeping shifts';
  readonly everyMs = 2_000;
  readonly sole = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  async run({ now }: Turn): Promise<void> {
    const gone = await rows<{ id: string }>(
      this.database.manager,
      `SELECT c.id FROM carriers c WHERE (c.shift_state = 'offline' OR c.shift_ends_at < $1)
       AND EXISTS (SELECT 1 FROM assignments a WHERE a.carrier_id = c.id AND a.state IN (${TO_FETCH}))
       ORDER BY c.id LIMIT ${AT_ONCE}`,
      [sqlTime(epochMs(now - GRACE))],
    );
    for (const { id } of gone) await this.handOnOf(id, now);
    if (gone.length > 0) this.news.wakeRelay();
  }

  private async handOnOf(carrierId: string, now: EpochMs): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const { shiftState, shiftEndsAt } = await lockCarrier(tx, carrierId);
      const over = shiftEndsAt !== null && shiftEndsAt.getTime() < now - GRACE;
      // A shift may have begun since.
      if (shiftState !== 'offline' && !over) return;
      await handOnLegs(tx, { carrierId, actor: 'engine', now });
      await this.news.tell(tx, 'carrier', [carrierId]);
    });
  }
}
