import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { concealCodes } from '../../dropoff/note/conceal-codes.js';
import { withoutWords } from '../../dropoff/drop-policy.js';
import { readingWithoutWords } from '../../deliveries/told-reading.js';
import type { EpochMs } from '../../geo/units.js';
import { writeAudit, type Act } from '../../platform/audit/audit-log.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import type { AuditPage } from '../audit/audit-answers.js';
import type { DeliveriesPage } from '../board-answers.js';
import { listDeliveries } from '../deliveries/list-deliveries.js';
import { readAudit, type AuditFilter } from '../audit/read-audit.js';
import { readDelivery, readLists, type StoryRow } from './read-story.js';
import type { DeliveryStory } from './story-answer.js';

/** Of each list: enough for any delivery that went its way, and a bound for one that did not. */
const MOST = 200;
const DAY = 24 * 3_600_000;
/** As their chores have it. */
const WEBHOOKS_KEPT = 7 * DAY;
const VERDICTS_KEPT = 2 * DAY;

/**
 * Deliveries as ops reads them: in lists, and each with its whole story. Whose it is, and what was written,
 * is told only to who asks for it: that is kept.
 */
@Injectable()
export class DeliveryStories {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  list(filter: Parameters<typeof listDeliveries>[1], now: EpochMs): Promise<DeliveriesPage> {
    return listDeliveries(this.database.manager, filter, now);
  }

  audit(filter: AuditFilter): Promise<AuditPage> {
    return readAudit(this.database.manager, filter);
  }

  async read(id: string, personal: boolean, act: Act): Promise<DeliveryStory> {
    const sql = this.database.manager;
    const found = isUuid(id) ? await readDelivery(sql, id) : undefined;
    if (!found) throw notFound('delivery');
    if (personal) await writeAudit(sql, { ...act, action: 'view_resident', target: id });
    const { dropPolicy, reading, dropoff, erasedAt, codesEnded, ...rest } = found;
    const lists = await readLists(sql, id, found.orderId, MOST);
    const audit = await readAudit(sql, { target: id, limit: MOST });
    const { assignments, history, messages, webhooks } = lists;
    return {
      ...rest,
      dropoff: toldDropoff(dropoff, personal),
      dropPolicy: personal ? dropPolicy : withoutWords(dropPolicy),
      reading: personal ? reading : readingWithoutWords(reading),
      ...lists,
      assignments: latest(assignments),
      history: latest(history),
      messages: latest(messages).map((one) => ({ ...one, text: personal ? one.text : null })),
      webhooks: latest(webhooks),
      audit: audit.entries.toReversed(),
      gone: {
        residentSince: erasedAt,
        codes: codesEnded,
        reasons: audit.entries.filter(({ reason }) => reason === '').length,
        webhooksBefore: new Date(Date.now() - WEBHOOKS_KEPT),
        verdictsBefore: new Date(Date.now() - VERDICTS_KEPT),
      },
      cut: [
        ...Object.entries({ assignments, history, messages, webhooks })
          .filter(([, list]) => list.length > MOST)
          .map(([name]) => name),
        ...(audit.nextCursor ? ['audit'] : []),
      ],
    };
  }
}

const latest = <Item>(list: readonly Item[]): Item[] => list.slice(0, MOST).toReversed();

/** Where it goes, without whose door it is. */
function toldDropoff(dropoff: StoryRow['dropoff'], personal: boolean): Record<string, unknown> {
  if (personal)
    return typeof dropoff.note === 'string' ? { ...dropoff, note: concealCodes(dropoff.note) } : dropoff;
  const { compoundId, building } = dropoff;
  return { ...(compoundId !== undefined && { compoundId }), ...(building !== undefined && { building }) };
}
