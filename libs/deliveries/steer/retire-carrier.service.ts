import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { lockCarrier } from '../../fleet/shifts.service.js';
import { setRetired } from '../../fleet/write-carriers.js';
import { writeAudit, type Act } from '../../platform/audit/audit-log.js';
import { inTransaction } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { News } from '../../platform/news/news.js';
import { HOLDING_BAG } from '../assignment-states.js';
import { bagsStillInHand } from '../problems.js';
import { deliveriesIn, handOnLegs } from './hand-on-legs.js';

/** A carrier who works here no more, and may come back: its keys still read what it did, and start no shift. */
@Injectable()
export class RetireCarrier {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  /** Refused while bags are in its hands; what it was offered or has promised goes to others. */
  async retire(carrierId: string, act: Act): Promise<void> {
    const { actor, now } = act;
    await inTransaction(this.database.manager, async (tx) => {
      const carrier = await lockCarrier(tx, carrierId);
      if (carrier.erasedAt) throw notFound('carrier');
      if (carrier.retiredAt) return;
      const inHand = await deliveriesIn(tx, carrierId, HOLDING_BAG);
      if (inHand.length > 0) throw bagsStillInHand(inHand);
      await handOnLegs(tx, { carrierId, actor, now });
      await setRetired(tx, carrierId, now);
      await writeAudit(tx, { ...act, action: 'retire_carrier', target: carrierId });
      await this.news.tell(tx, 'carrier', [carrierId]);
    });
    this.news.wakeRelay();
  }

  async reinstate(carrierId: string, act: Act): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const carrier = await lockCarrier(tx, carrierId);
      if (carrier.erasedAt) throw notFound('carrier');
      if (!carrier.retiredAt) return;
      await setRetired(tx, carrierId, undefined);
      await writeAudit(tx, { ...act, action: 'reinstate_carrier', target: carrierId });
    });
  }
}
