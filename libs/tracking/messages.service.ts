import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { LIVE } from '../deliveries/assignment-states.js';
import type { Message } from '../deliveries/carry/message-answer.js';
import { DELIVERY_OPEN, MESSAGES_OPEN } from '../deliveries/carry/messages-open.js';
import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { insertMessage } from '../deliveries/messages.js';
import { wrongState } from '../deliveries/problems.js';
import { inTransaction, row, rows, type Sql } from '../platform/database/sql.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { isUuid } from '../platform/ids.js';
import { News } from '../platform/news/news.js';
import { sqlTime } from '../platform/database/sql-time.js';
import type { EpochMs } from '../geo/units.js';

/** What the resident and the carriers of a delivery write to each other. */
@Injectable()
export class Messages {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  /**
   * A carrier writes of what it has accepted and not ended, and for an hour after the delivery ended with it.
   */
  async writeAsCarrier(
    { id, kind }: { readonly id: string; readonly kind: string },
    assignmentId: string,
    text: string,
    now: EpochMs,
  ): Promise<Message[]> {
    const found = isUuid(assignmentId)
      ? await row<{ deliveryId: string; state: string; open: boolean }>(
          this.database.manager,
          `SELECT a.delivery_id AS "deliveryId", a.state, ${MESSAGES_OPEN} AS open
           FROM assignments a JOIN deliveries d ON d.id = a.delivery_id WHERE a.id = $2 AND a.carrier_id = $3`,
          [sqlTime(now), assignmentId, id],
        )
      : undefined;
    if (!found) throw notFound('assignment');
    if (!found.open) throw wrongState('messages', found.state);
    return this.write(found.deliveryId, kind === 'volunteer' ? 'volunteer' : 'rider', text, now);
  }

  async write(deliveryId: string, sender: Message['sender'], text: string, now: EpochMs): Promise<Message[]> {
    const delivery = await row<{ state: DeliveryState; open: boolean }>(
      this.database.manager,
      `SELECT d.state, ${DELIVERY_OPEN} AS open FROM deliveries d WHERE d.id = $2`,
      [sqlTime(now), deliveryId],
    );
    if (!delivery) throw notFound('delivery');
    if (!delivery.open) throw wrongState('messages', delivery.state);
    await inTransaction(this.database.manager, async (tx) => {
      await leaveRoomFor(tx, deliveryId, sender);
      await insertMessage(tx, { deliveryId, sender, text }, now);
      const carriers = await rows<{ id: string }>(
        tx,
        `SELECT carrier_id AS id FROM assignments WHERE delivery_id = $1 AND state IN (${LIVE})`,
        [deliveryId],
      );
      const ids = carriers.map(({ id }) => id);
      if (ids.length > 0) await this.news.tell(tx, 'carrier', ids);
    });
    return this.of(deliveryId);
  }

  async of(deliveryId: string): Promise<Message[]> {
    return rows(
      this.database.manager,
      'SELECT sender, text, at FROM messages WHERE delivery_id = $1 ORDER BY id',
      [deliveryId],
    );
  }
}

/** Messages of one side of one delivery: more are read by nobody, and everybody's phone would carry them. */
const MOST_MESSAGES = 50;

/** One writer of a delivery at a time: two at once would both count what is there before either. */
async function leaveRoomFor(tx: Sql, deliveryId: string, sender: Message['sender']): Promise<void> {
  await rows(tx, "SELECT pg_advisory_xact_lock(hashtextextended('messages ' || $1, 0))", [deliveryId]);
  const written = await row<{ count: number }>(
    tx,
    `SELECT count(*)::int AS count FROM messages
     WHERE delivery_id = $1 AND (sender = 'resident') = ($2 = 'resident')`,
    [deliveryId, sender],
  );
  if ((written?.count ?? 0) >= MOST_MESSAGES) throw tooManyMessages();
}

const tooManyMessages = () =>
  new Problem(
    409,
    'TOO_MANY_MESSAGES',
    `已发 ${MOST_MESSAGES} 条，不能再发 / You have written ${MOST_MESSAGES} messages about this delivery: there is no room for more.`,
  );
