import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AssignDeliveries } from '../../deliveries/assign/assign-deliveries.service.js';
import { Prioritise } from '../../deliveries/steer/prioritise.service.js';
import { SteerDeliveries, type Alongside } from '../../deliveries/steer/steer-deliveries.service.js';
import type { EpochMs } from '../../geo/units.js';
import type { Act } from '../../platform/audit/audit-log.js';
import { inTransaction } from '../../platform/database/sql.js';
import { toProblem } from '../../platform/http/problem.filter.js';
import { invalid, notFound, Problem } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { findUnderWay, isInZones } from '../deliveries/list-deliveries.js';
import type { BulkAnswer } from './bulk-answer.js';
import { MOST, oddInBulk, type BulkRequest } from './bulk-request.js';
import { findBulk, insertBulk, rowsOfBulk, settleRow, type Bulk, type BulkRow } from './bulk-rows.js';

interface LimitedRequest extends BulkRequest {
  readonly zones: readonly string[] | null;
}

/** Milliseconds after which what was not reached is left for a repeat. */
const DEADLINE = 20_000;
/**
 * Deliveries at once; those assigned to one carrier come one after the other, as its row's lock would have
 * it.
 */
const LANES = 4;

/**
 * One act of ops on many deliveries: each in a transaction of its own, in which its row says that it is done.
 * A repeat with the same key answers what was answered, and does what was not reached.
 */
@Injectable()
export class BulkActs {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly steering: SteerDeliveries,
    private readonly assigning: AssignDeliveries,
    private readonly priorities: Prioritise,
  ) {}

  /** `zones` are those of whoever asks, null for all: what is elsewhere is not there. */
  async run(request: LimitedRequest, act: Act, key?: string): Promise<BulkAnswer> {
    const odd = oddInBulk(request);
    if (odd.length > 0) throw invalid(odd);
    if (request.dryRun) return this.look(request, act);
    const bulk = await this.settle(request, act, key);
    const open = (await rowsOfBulk(this.database.manager, bulk.id)).filter(({ status }) => status === null);
    const unreached = await this.work(bulk, open, request, act);
    const results = (await rowsOfBulk(this.database.manager, bulk.id)).map(
      ({ position, deliveryId, status, problem }) => ({
        deliveryId,
        status: status ?? 503,
        ...(problem && { problem }),
        ...(status === null && { problem: (unreached.get(position) ?? notReached()).toDocument() }),
      }),
    );
    const done = results.filter(({ status }) => status === 200).length;
    return { dryRun: false, done, refused: results.length - done, leftOver: bulk.leftOver, results };
  }

  private async look(request: LimitedRequest, { now }: Act): Promise<BulkAnswer> {
    const { ids, leftOver } = await this.chosen(request, now);
    const results = ids.map((deliveryId) => ({ deliveryId, status: null }));
    return { dryRun: true, done: 0, refused: 0, leftOver, results };
  }

  private async chosen({ ids, filter, zones }: LimitedRequest, now: EpochMs) {
    if (ids) return { ids, leftOver: 0 };
    const found = await findUnderWay(this.database.manager, { ...filter, zones }, MOST, now);
    return { ids: found.ids, leftOver: found.count - found.ids.length };
  }

  /** Which deliveries they are, as it was settled when the key was first seen. */
  private async settle(request: LimitedRequest, { actor, reason, now }: Act, key?: string): Promise<Bulk> {
    const sql = this.database.manager;
    const bodyHash = createHash('sha256')
      .update(JSON.stringify({ ...request, reason }))
      .digest();
    const known = async (): Promise<Bulk | undefined> => {
      const before = key === undefined ? undefined : await findBulk(sql, actor, key);
      if (before && !before.bodyHash.equals(bodyHash)) throw mismatch();
      return before;
    };
    const before = await known();
    if (before) return before;
    const { ids, leftOver } = await this.chosen(request, now);
    const bulk = { id: newId(), bodyHash, leftOver };
    const made = await inTransaction(sql, (tx) => insertBulk(tx, bulk, { actor, key, deliveryIds: ids }));
    return made ? bulk : ((await known()) as Bulk);
  }

  /** Returns what is in the way of those that are not settled. */
  private async work(
    bulk: Bulk,
    open: BulkRow[],
    request: LimitedRequest,
    act: Act,
  ): Promise<ReadonlyMap<number, Problem>> {
    const unsettled = new Map<number, Problem>();
    const until = performance.now() + DEADLINE;
    const lane = async (): Promise<void> => {
      for (let next = open.shift(); next && performance.now() < until; next = open.shift()) {
        const trouble = await this.doOne(bulk.id, next, request, act);
        if (trouble) unsettled.set(next.position, trouble);
      }
    };
    await Promise.all(Array.from({ length: request.act === 'assign' ? 1 : LANES }, lane));
    return unsettled;
  }

  /** A refusal is an answer like any other; trouble of ours is none, and is tried again by a repeat. */
  private async doOne(
    bulkId: string,
    { position, deliveryId }: BulkRow,
    request: LimitedRequest,
    act: Act,
  ): Promise<Problem | undefined> {
    try {
      if (!(await isInZones(this.database.manager, deliveryId, request.zones))) throw notFound('delivery');
      await this.actOn(deliveryId, request, act, async (tx) => {
        if (!(await settleRow(tx, bulkId, position, 200))) throw new DoneBefore();
      });
    } catch (error) {
      if (error instanceof DoneBefore) return undefined;
      const problem = toProblem(error);
      if (problem.status >= 500) return problem;
      await settleRow(this.database.manager, bulkId, position, problem.status, problem.toDocument());
    }
    return undefined;
  }

  private async actOn(id: string, request: BulkRequest, act: Act, alongside: Alongside): Promise<void> {
    const { act: what, carrierId = '', force = false, priority = 'normal' } = request;
    if (what === 'assign') await this.assigning.assign(id, { carrierId, force }, act, alongside);
    else if (what === 'priority') await this.priorities.prioritise(id, priority, act, alongside);
    else await this.steering[what](id, act, alongside);
  }
}

/** By another request with the same key: what this one did is rolled back. */
class DoneBefore extends Error {}

const mismatch = () =>
  new Problem(
    422,
    'IDEMPOTENCY_MISMATCH',
    'The Idempotency-Key was used for another act, or another reason.',
  );

const notReached = () =>
  new Problem(503, 'UNAVAILABLE', 'Not reached in time: repeat the request with the same Idempotency-Key.');
