import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { phoneKey, type PhoneNumber } from '../contact/phone-number.js';
import { eraseDeliveries } from '../deliveries/forget/erase-deliveries.js';
import { ENDED_STATES } from '../deliveries/state-lists.js';
import { eraseAtEnd } from '../deliveries/write-deliveries.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { TrackingTokens } from '../platform/auth/tracking-tokens.js';
import { inTransaction, type Sql } from '../platform/database/sql.js';
import { eraseMentions } from './erase-mentions.js';
import { ordersOfResident, type OrderOfResident } from './find-resident.js';
import type { EraseAnswer } from './resident-answers.js';
import { withoutPhone } from './without-phone.js';

/** Orders erased in one transaction; the next goes on. */
const AT_ONCE = 200;

/** Forgets a resident who asks for it, in every table. Asked again, it finds nothing. */
@Injectable()
export class EraseResident {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly marks: TrackingTokens,
  ) {}

  async erase(phone: PhoneNumber, act: Act): Promise<EraseAnswer> {
    const erased: EraseAnswer['erased'][number][] = [];
    const atTheirEnd: EraseAnswer['atTheirEnd'][number][] = [];
    let after: string | undefined;
    do {
      const page = await inTransaction(this.database.manager, (tx) => erasePage(tx, phone, act, after));
      for (const { orderId, deliveryId, state } of page) {
        if (ENDED_STATES.includes(state)) erased.push({ orderId, deliveryId });
        else atTheirEnd.push({ orderId, deliveryId, state });
      }
      after = page.length === AT_ONCE ? page.at(-1)?.deliveryId : undefined;
    } while (after !== undefined);
    const mentions = await inTransaction(this.database.manager, async (tx) => {
      const found = await eraseMentions(tx, phone);
      const detail = { erased: erased.length, atTheirEnd: atTheirEnd.length, mentions: found };
      await writeAudit(tx, this.entry('erase_resident', phone, act, detail));
      return found;
    });
    return { erased, atTheirEnd, mentions };
  }

  /** The audit log tells that somebody was, and by a second request that it was the same person; never who. */
  entry(action: 'erase_resident' | 'export_resident', phone: PhoneNumber, act: Act, detail: object) {
    const target = `resident:${this.marks.mark(`resident by phone ${phoneKey(phone)}`)}`;
    return { ...act, action, target, reason: withoutPhone(act.reason, phone), detail };
  }
}

async function erasePage(
  tx: Sql,
  phone: PhoneNumber,
  { now }: Act,
  after: string | undefined,
): Promise<OrderOfResident[]> {
  const page = await ordersOfResident(tx, phone, { after, limit: AT_ONCE, lock: true });
  const idsOf = (over: boolean) =>
    page.filter(({ state }) => ENDED_STATES.includes(state) === over).map(({ deliveryId }) => deliveryId);
  await eraseDeliveries(tx, idsOf(true), now);
  await eraseAtEnd(tx, idsOf(false));
  return page;
}
