import { Injectable, OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CompiledNote } from '../dropoff/drop-policy.js';
import type { FixedFee } from '../fees/fixed-fee.js';
import { inTransaction } from '../platform/database/sql.js';
import { isDatabaseTrouble } from '../platform/database/trouble.js';
import { TooLate, within } from '../platform/deadline.js';
import { News } from '../platform/news/news.js';
import { findAccepted, type AcceptedOrder } from './find-accepted.js';
import type { AskedOrder, PreparedOrder } from './placed-order.js';
import { externalIdTaken, idempotencyMismatch, maybeWritten, overloaded } from './problems.js';
import type { Problem } from '../platform/http/problem.js';
import type { EstimatedArrival } from '../promise/estimate-promise.js';
import { OrdersInConflict, writeOrders } from './write-orders.js';

/** `accepted`: written now. `known`: the same request was accepted before. */
export type Intake =
  | {
      readonly kind: 'accepted';
      readonly order: PreparedOrder;
      readonly compiled: CompiledNote;
      readonly promise: EstimatedArrival;
      readonly fee?: FixedFee;
    }
  | { readonly kind: 'known'; readonly order: AcceptedOrder }
  | { readonly kind: 'refused'; readonly problem: Problem };

interface Lane {
  waiting: Waiting[];
  busy: boolean;
}

interface Waiting {
  readonly order: PreparedOrder;
  readonly since: number;
  readonly settle: (intake: Intake) => void;
  readonly fail: (error: unknown) => void;
}

interface Refusal {
  readonly waiting: Waiting;
  readonly refused: Intake;
}

/** Orders in one transaction at most; past some hundreds the gain is spent. */
const GROUP = 250;
/**
 * Groups under way at once, each in a lane of its own: while one waits for the disk, another is filled. A
 * store's orders keep to one lane, because two groups that want the same stock would only wait for each
 * other.
 */
const LANES = 2;
/** Orders that may wait in a lane before new ones are sent away. */
const WAITING_AT_MOST = 10_000;
/** Milliseconds that a group may take to be written; then its lane goes on without it. */
const WRITTEN_WITHIN = 10_000;
/** Milliseconds that an order may wait for its group: whoever asks would not wait for longer. */
const BEGUN_WITHIN = 20_000;

/**
 * Group commit. Orders that arrive while a group is being written wait and form the next one, so that under
 * load many share a transaction, and a lone order waits for nobody. Each is answered when the group it is in
 * has been committed.
 */
@Injectable()
export class OrderIntake implements OnApplicationShutdown {
  private readonly lanes = Array.from({ length: LANES }, (): Lane => ({ waiting: [], busy: false }));
  private readonly laneOfStore = new Map<string, Lane>();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  accept(order: PreparedOrder): Promise<Intake> {
    const lane = this.laneOf(order.request.storeId);
    if (lane.waiting.length >= WAITING_AT_MOST) throw overloaded();
    return new Promise((settle, fail) => {
      lane.waiting.push({ order, since: performance.now(), settle, fail });
      // The next turn of the loop: what the network has already brought joins the group.
      setImmediate(() => this.next(lane));
    });
  }

  /**
   * What the same request was answered, if it was accepted; a mismatch where its key or number was another's.
   */
  async answeredBefore(order: AskedOrder): Promise<Intake | undefined> {
    return answerOf(order, await findAccepted(this.database.manager, [order]));
  }

  async onApplicationShutdown(): Promise<void> {
    while (this.lanes.some(({ busy, waiting }) => busy || waiting.length > 0))
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Stores are dealt out to the lanes in turn. */
  private laneOf(storeId: string): Lane {
    const known = this.laneOfStore.get(storeId);
    if (known) return known;
    const lane = this.lanes[this.laneOfStore.size % LANES] as Lane;
    this.laneOfStore.set(storeId, lane);
    return lane;
  }

  private next(lane: Lane): void {
    if (lane.busy) return;
    sendAwayLate(lane);
    if (lane.waiting.length === 0) return;
    const group = takeGroup(lane);
    lane.busy = true;
    // Written late, a group is still whole: its orders are there, and a repeat finds them.
    void within(WRITTEN_WITHIN, 'Writing orders', this.write(group))
      .catch((error: unknown) => {
        const told = error instanceof TooLate ? maybeWritten() : error;
        group.forEach(({ fail }) => fail(told));
      })
      .finally(() => {
        lane.busy = false;
        this.next(lane);
      });
  }

  /**
   * A group that one of its orders has spoilt is written again in halves, down to the odd one: it fails
   * alone, and its neighbours, whoever they belong to, do not hear of it. Of a database that cannot be
   * reached nobody tries again.
   */
  private async write(group: readonly Waiting[]): Promise<void> {
    let open = group;
    try {
      while (open.length > 0) {
        const conflict = await this.commit(open);
        if (!conflict) return;
        open = await this.answerKnown(open, conflict.orderIds);
      }
    } catch (error) {
      if (open.length === 1 || isDatabaseTrouble(error)) return open.forEach(({ fail }) => fail(error));
      const half = Math.ceil(open.length / 2);
      await this.write(open.slice(0, half));
      await this.write(open.slice(half));
    }
  }

  /** Answers the group once it is committed; or nobody, and tells which orders' numbers are taken. */
  private async commit(group: readonly Waiting[]): Promise<OrdersInConflict | undefined> {
    const orders = group.map(({ order }) => order);
    const decisions = await inTransaction(this.database.manager, (tx) => writeOrders(tx, orders)).catch(
      (error: unknown) => {
        if (error instanceof OrdersInConflict) return error;
        throw error;
      },
    );
    if (decisions instanceof OrdersInConflict) return decisions;
    let written = false;
    group.forEach(({ order, settle }, index) => {
      const decision = decisions[index];
      if (decision?.kind !== 'written') return;
      written = true;
      const { compiled, promise, fee } = decision;
      settle({ kind: 'accepted', order, compiled, promise, fee });
    });
    if (written) this.news.wakeRelay();
    await this.refuseUnlessKnown(
      group.flatMap((waiting, index) => {
        const decision = decisions[index];
        return decision?.kind === 'refused' ? [{ waiting, refused: decision }] : [];
      }),
    );
    return undefined;
  }

  /** What was accepted before is answered as it was then, though the store could not take it now. */
  private async refuseUnlessKnown(refusals: readonly Refusal[]): Promise<void> {
    if (refusals.length === 0) return;
    const known = await findAccepted(
      this.database.manager,
      refusals.map(({ waiting }) => waiting.order),
    );
    for (const { waiting, refused } of refusals) waiting.settle(answerOf(waiting.order, known) ?? refused);
  }

  /** Answers those whose number is taken and returns the others, to be written again. */
  private async answerKnown(group: readonly Waiting[], inConflict: ReadonlySet<string>): Promise<Waiting[]> {
    const conflicting = group.filter(({ order }) => inConflict.has(order.id));
    const known = await findAccepted(
      this.database.manager,
      conflicting.map(({ order }) => order),
    );
    const settled = new Set<Waiting>();
    for (const waiting of conflicting) {
      const answer = answerOf(waiting.order, known);
      // No such order any more: its writer rolled back. Ours is tried again.
      if (!answer) continue;
      waiting.settle(answer);
      settled.add(waiting);
    }
    return group.filter((waiting) => !settled.has(waiting));
  }
}

function sendAwayLate(lane: Lane): void {
  const begunBy = performance.now() - BEGUN_WITHIN;
  const late = lane.waiting.filter(({ since }) => since < begunBy);
  if (late.length === 0) return;
  lane.waiting = lane.waiting.filter(({ since }) => since >= begunBy);
  late.forEach(({ fail }) => fail(overloaded()));
}

/**
 * The next orders in turn, no two of which claim the same number: of such, the later waits for the earlier's
 * fate.
 */
function takeGroup(lane: Lane): Waiting[] {
  const claimed = new Set<string>();
  const group: Waiting[] = [];
  const later: Waiting[] = [];
  for (const waiting of lane.waiting) {
    const claims = claimsOf(waiting.order);
    if (group.length >= GROUP || claims.some((claim) => claimed.has(claim))) later.push(waiting);
    else {
      claims.forEach((claim) => claimed.add(claim));
      group.push(waiting);
    }
  }
  lane.waiting = later;
  return group;
}

function claimsOf({ merchantId, request, idempotencyKey, quoted }: PreparedOrder): string[] {
  const claims = [`e\n${merchantId}\n${request.externalId}`];
  if (idempotencyKey) claims.push(`k\n${merchantId}\n${idempotencyKey}`);
  if (quoted) claims.push(`q\n${quoted.id}`);
  return claims;
}

function answerOf(order: AskedOrder, known: readonly AcceptedOrder[]): Intake | undefined {
  const mine = known.filter(({ merchantId }) => merchantId === order.merchantId);
  const sameKey = mine.find(
    ({ idempotencyKey }) => idempotencyKey && idempotencyKey === order.idempotencyKey,
  );
  if (sameKey) {
    // Of an order whose resident was erased nobody knows any more what was asked: the key alone tells.
    return sameKey.bodyHash.length === 0 || sameKey.bodyHash.equals(order.bodyHash)
      ? { kind: 'known', order: sameKey }
      : { kind: 'refused', problem: idempotencyMismatch() };
  }
  const sameNumber = mine.find(({ externalId }) => externalId === order.request.externalId);
  return sameNumber && { kind: 'refused', problem: externalIdTaken(sameNumber.id) };
}
