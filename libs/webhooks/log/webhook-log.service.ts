import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { row, rows } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { messageIdOf, messageName } from '../message-name.js';
import type { LoggedMessage, LogQuery, MessageLog, WholeMessage } from './log-answers.js';

/** For SQL: a message w as its merchant reads of it. */
const VIEW = `w.message_id AS "messageId", w.type, nullif(w.delivery_id, w.endpoint_id) AS "deliveryId", w.state,
  w.created_at AS "createdAt", w.replayed_at AS "replayedAt", w.last_error AS error, w.answers AS attempts,
  CASE WHEN w.state = 'pending' THEN w.next_attempt_at END AS "nextAttemptAt"`;

type Row = Omit<LoggedMessage, 'id'> & { readonly messageId: string };

/** What was sent to an endpoint, and what it answered, for the days that messages are kept. */
@Injectable()
export class WebhookLog {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Newest first. Uses webhook_messages_of_endpoint. */
  async of(merchantId: string, endpointId: string, query: LogQuery): Promise<MessageLog> {
    await this.refuseForeign(merchantId, endpointId);
    const { state, type, deliveryId, from, to, cursor, limit } = query;
    const found = await rows<Row>(
      this.database.manager,
      `SELECT ${VIEW} FROM webhook_messages w
       WHERE w.endpoint_id = $1 AND ($2::text IS NULL OR w.state = $2) AND ($3::text IS NULL OR w.type = $3)
         AND ($4::uuid IS NULL OR w.delivery_id = $4) AND ($5::timestamptz IS NULL OR w.created_at >= $5)
         AND ($6::timestamptz IS NULL OR w.created_at < $6)
         AND ($7::uuid IS NULL OR w.id < (SELECT id FROM webhook_messages WHERE message_id = $7 AND endpoint_id = $1))
       ORDER BY w.id DESC LIMIT $8`,
      [
        endpointId,
        state ?? null,
        type ?? null,
        deliveryId ?? null,
        from ?? null,
        to ?? null,
        cursor ? messageIdOf(cursor) : null,
        limit + 1,
      ],
    );
    const messages = found.slice(0, limit).map(told);
    return { messages, ...(found.length > limit && { nextCursor: messages.at(-1)?.id }) };
  }

  async get(merchantId: string, endpointId: string, name: string): Promise<WholeMessage> {
    const messageId = messageIdOf(name);
    const found =
      messageId && isUuid(endpointId)
        ? await row<Row & { payload: Record<string, unknown> }>(
            this.database.manager,
            `SELECT ${VIEW}, w.body AS payload FROM webhook_messages w
             WHERE w.message_id = $1 AND w.endpoint_id = $2 AND w.merchant_id = $3`,
            [messageId, endpointId, merchantId],
          )
        : undefined;
    if (!found) throw notFound('webhook message');
    return told(found);
  }

  private async refuseForeign(merchantId: string, endpointId: string): Promise<void> {
    const found =
      isUuid(endpointId) &&
      (await row(
        this.database.manager,
        'SELECT 1 FROM webhook_endpoints WHERE id = $1 AND merchant_id = $2',
        [endpointId, merchantId],
      ));
    if (!found) throw notFound('webhook endpoint');
  }
}

const told = <Found extends { readonly messageId: string }>({ messageId, ...rest }: Found) => ({
  id: messageName(messageId),
  ...rest,
});
