import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { RealTime } from '../../platform/clock/real-time.js';
import { inTransaction, row, rows, type Sql } from '../../platform/database/sql.js';
import { invalid, notFound, Problem } from '../../platform/http/problem.js';
import { isUuid, newId } from '../../platform/ids.js';
import { addJobs } from '../../platform/queues/add-jobs.js';
import { lockEndpoint } from '../endpoints/write-endpoints.js';
import { messageIdOf, messageName } from '../message-name.js';
import { webhooksQueue } from '../webhooks.queue.js';
import type { ReplayRequest } from './log-answers.js';

/** Messages that one request may send again. */
const MOST_AT_ONCE = 10_000;

/**
 * For SQL: what makes a message go out again, as if it had just been written. It keeps its id and what was
 * answered.
 */
const AGAIN = `state = 'pending', attempts = 0, last_error = NULL, next_attempt_at = now(), replayed_at = now()`;

/** Sends on request: a test, or what was sent or given up before. */
@Injectable()
export class WebhookReplay {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectQueue(webhooksQueue.name) private readonly queue: Queue,
    private readonly realTime: RealTime,
  ) {}

  async test(merchantId: string, endpointId: string): Promise<{ id: string }> {
    const messageId = newId();
    const body = {
      type: 'endpoint.test',
      timestamp: new Date(this.realTime.now()).toISOString(),
      data: { endpointId },
    };
    await inTransaction(this.database.manager, async (tx) => {
      await lockOn(tx, merchantId, endpointId);
      await rows(
        tx,
        `INSERT INTO webhook_messages (merchant_id, endpoint_id, delivery_id, message_id, type, body, next_attempt_at,
           created_at) VALUES ($1, $2, $2, $3, $4, $5, now(), now())`,
        [merchantId, endpointId, messageId, body.type, JSON.stringify(body)],
      );
    });
    await this.wake(endpointId, endpointId);
    return { id: messageName(messageId) };
  }

  /** One that waits to be tried again is tried now; one that is under way is left alone. */
  async one(merchantId: string, endpointId: string, name: string): Promise<{ messages: number }> {
    const messageId = messageIdOf(name);
    const found = await inTransaction(this.database.manager, async (tx) => {
      await lockOn(tx, merchantId, endpointId);
      const message = await row<{ deliveryId: string; due: boolean }>(
        tx,
        `SELECT delivery_id AS "deliveryId", state <> 'pending' OR last_error IS NOT NULL AS due
         FROM webhook_messages WHERE message_id = $1 AND endpoint_id = $2 FOR UPDATE`,
        [messageId ?? null, endpointId],
      );
      if (!message) throw notFound('webhook message');
      if (message.due)
        await rows(tx, `UPDATE webhook_messages SET ${AGAIN} WHERE message_id = $1`, [messageId]);
      return message;
    });
    await this.wake(endpointId, found.deliveryId);
    return { messages: found.due ? 1 : 0 };
  }

  /** What is pending in the span goes out anyway. The sweeper makes the jobs, a few deliveries at a time. */
  async span(merchantId: string, endpointId: string, request: ReplayRequest): Promise<{ messages: number }> {
    const { from, to, state, types } = request;
    return inTransaction(this.database.manager, async (tx) => {
      await lockOn(tx, merchantId, endpointId);
      const found = await rows<{ id: string }>(
        tx,
        `SELECT id FROM webhook_messages
         WHERE endpoint_id = $1 AND created_at >= $2 AND ($3::timestamptz IS NULL OR created_at < $3)
           AND state <> 'pending' AND ($4::text IS NULL OR state = $4) AND type <> 'endpoint.test'
           AND ($5::text[] IS NULL OR type = ANY ($5))
         ORDER BY id LIMIT $6 FOR UPDATE`,
        [endpointId, from, to ?? null, state ?? null, types ?? null, MOST_AT_ONCE + 1],
      );
      if (found.length > MOST_AT_ONCE) throw tooMany();
      await rows(tx, `UPDATE webhook_messages SET ${AGAIN} WHERE id = ANY ($1::bigint[])`, [
        found.map(({ id }) => id),
      ]);
      return { messages: found.length };
    });
  }

  /** Where the queue is away the sweeper does it. */
  private async wake(endpointId: string, deliveryId: string): Promise<void> {
    await addJobs(this.queue, [webhooksQueue.job({ endpointId, deliveryId })]).catch(() => undefined);
  }
}

/** The endpoint, held: it is not switched off or taken away meanwhile. */
async function lockOn(tx: Sql, merchantId: string, endpointId: string): Promise<void> {
  const endpoint = isUuid(endpointId) ? await lockEndpoint(tx, merchantId, endpointId) : undefined;
  if (!endpoint) throw notFound('webhook endpoint');
  if (endpoint.offBecause === null) return;
  throw new Problem(409, 'ENDPOINT_OFF', 'The endpoint is switched off: switch it on first.');
}

const tooMany = () =>
  invalid([
    { field: 'to', message: `makes more than ${MOST_AT_ONCE} messages: ask for shorter spans one by one` },
  ]);
