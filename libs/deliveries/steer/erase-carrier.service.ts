import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dropAttestation, dropStandDown } from '../../fleet/health/health-records.js';
import { lockCarrier } from '../../fleet/shifts.service.js';
import { forgetCarrier } from '../../fleet/write-carriers.js';
import { redactAuditOf, writeAudit, type Act } from '../../platform/audit/audit-log.js';
import { AccessTokens } from '../../platform/auth/access-tokens.js';
import { inTransaction, rows, type Sql } from '../../platform/database/sql.js';
import { News } from '../../platform/news/news.js';
import { HOLDING_BAG } from '../assignment-states.js';
import { bagsStillInHand } from '../problems.js';
import { forgetIncidentsOf } from '../incidents/write-incidents.js';
import { deliveriesIn, handOnLegs } from './hand-on-legs.js';

/**
 * Forgets a carrier who has left. What was carried, how far and when stays, under an id that is nobody's any
 * more.
 */
@Injectable()
export class EraseCarrier {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tokens: AccessTokens,
    private readonly news: News,
  ) {}

  /** Refused while bags are in its hands; what it was offered or has promised goes to others. */
  async erase(carrierId: string, act: Act): Promise<void> {
    const { actor, now } = act;
    await inTransaction(this.database.manager, async (tx) => {
      const { kind } = await lockCarrier(tx, carrierId);
      const inHand = await deliveriesIn(tx, carrierId, HOLDING_BAG);
      if (inHand.length > 0) throw bagsStillInHand(inHand);
      await handOnLegs(tx, { carrierId, actor, now });
      await forgetCarrier(tx, carrierId, now);
      await forgetInMessages(tx, carrierId);
      await dropAttestation(tx, carrierId);
      await dropStandDown(tx, carrierId);
      await redactAuditOf(tx, carrierId);
      await forgetIncidentsOf(tx, carrierId);
      await this.tokens.revoke({ kind, id: carrierId }, tx);
      await writeAudit(tx, { ...act, action: 'erase_carrier', target: carrierId });
      await this.news.tell(tx, 'carrier', [carrierId]);
    });
    this.news.wakeRelay();
  }
}

/** What merchants were told is kept for days. All of it is looked through: it is a rare act. */
async function forgetInMessages(tx: Sql, carrierId: string): Promise<void> {
  await rows(
    tx,
    `UPDATE webhook_messages SET body = body #- '{data,carrier}' WHERE body #>> '{data,carrier,id}' = $1`,
    [carrierId],
  );
}
