import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dropStandDown, keepStandDown } from '../../fleet/health/health-records.js';
import { lockCarrier } from '../../fleet/shifts.service.js';
import { pauseShift } from '../../fleet/write-carriers.js';
import type { EpochMs } from '../../geo/units.js';
import { writeAudit } from '../../platform/audit/audit-log.js';
import { inTransaction } from '../../platform/database/sql.js';
import { invalid } from '../../platform/http/problem.js';
import { News } from '../../platform/news/news.js';
import { HOLDING_BAG } from '../assignment-states.js';
import { bringBackBags, deliveriesIn, handOnLegs } from './hand-on-legs.js';
import { keepCarrierApart } from './keep-apart.js';
import type { StandDownAnswer } from './stand-down-answer.js';
import type { SteeredBy } from './steer-deliveries.service.js';

/** What becomes of the bags that a carrier who is stood down has picked up already. */
export const BAGS_IN_HAND = ['deliver', 'bring_back'] as const;

export interface StandDown {
  /** Absent: until ops stands the carrier up. */
  readonly until?: EpochMs;
  readonly bags: (typeof BAGS_IN_HAND)[number];
}

/** Ops takes a carrier off the road, as when contact tracing names it, and lets it back. */
@Injectable()
export class StandDowns {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  /** Repeated, it sets the end anew and hands on what is left to hand on. */
  async standDown(carrierId: string, { until, bags }: StandDown, by: SteeredBy): Promise<StandDownAnswer> {
    const { actor, reason, now } = by;
    if (until !== undefined && until <= now)
      throw invalid([{ field: 'until', message: 'has passed already' }]);
    const stoodDown = await inTransaction(this.database.manager, async (tx) => {
      const carrier = await lockCarrier(tx, carrierId);
      await keepStandDown(tx, carrierId, until);
      await pauseShift(tx, carrier, now);
      const legs = { carrierId, actor, now };
      const handedOn = await handOnLegs(tx, legs);
      if (bags === 'bring_back') await bringBackBags(tx, legs);
      else await keepCarrierApart(tx, carrierId, now);
      const inHand = await deliveriesIn(tx, carrierId, HOLDING_BAG);
      const detail = { bags, ...(until !== undefined && { until: new Date(until).toISOString() }) };
      await writeAudit(tx, { actor, action: 'stand_down', target: carrierId, reason, detail, now });
      await this.news.tell(tx, 'carrier', [carrierId]);
      return { handedOn, inHand };
    });
    this.news.wakeRelay();
    return stoodDown;
  }

  /** The carrier may start a shift again; it does so itself. */
  async standUp(carrierId: string, { actor, reason, now }: SteeredBy): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      await lockCarrier(tx, carrierId);
      if (!(await dropStandDown(tx, carrierId))) return;
      await writeAudit(tx, { actor, action: 'stand_up', target: carrierId, reason, now });
      await this.news.tell(tx, 'carrier', [carrierId]);
    });
  }
}
