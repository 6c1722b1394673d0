import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { deliveriesQueue } from '../deliveries/deliveries.queue.js';
import { dispatchQueue } from '../deliveries/rounds/dispatch.queue.js';
import { atMostEvery } from '../platform/at-most-every.js';
import { inWords, RealTime } from '../platform/clock/real-time.js';
import { row } from '../platform/database/sql.js';
import { within } from '../platform/deadline.js';
import { BEATING_PARTS, Heartbeats, type BeatingPart } from '../platform/heartbeats/heartbeats.service.js';
import type { Instant } from '../platform/http/answer.js';
import { Draining } from '../platform/http/draining.js';
import { News } from '../platform/news/news.js';
import { cityImportQueue } from '../city-import/city-import.queue.js';
import { stockSyncQueue } from '../stock-sync/stock-sync.queue.js';
import { webhooksQueue } from '../webhooks/webhooks.queue.js';
import type { QueuesReading } from './queue-answers.js';
import { QueueBoard } from './queue-board.service.js';
import type { ReadinessReport } from './readiness-answer.js';
import { StandstillReader } from './standstill.service.js';

type Check = ReadinessReport['checks'][string];

/** Late reports hold up no bag: only metrics and their alert tell of them. */
const MAY_BE_LATE: BeatingPart = 'reports';

/** Said first of all by a process that stops, so that a proxy sends nobody new. */
const LEAVING: ReadinessReport = {
  ready: false,
  checks: { process: { ok: false, detail: 'The process is stopping' } },
};
/** Milliseconds a dependency may take to answer. */
const PATIENCE = 2_000;
/** A job that waits for longer (milliseconds) means that nobody takes it. */
const STALE_JOB = 60_000;
/** Milliseconds over what a job may take: it hangs. */
const OVERTIME = 15_000;
/** What has not moved for longer (milliseconds) stands still. */
const STILL_AFTER = 30_000;

const DONE_WITHIN: Readonly<Record<string, number>> = Object.fromEntries(
  [deliveriesQueue, dispatchQueue, webhooksQueue, stockSyncQueue, cityImportQueue].map(
    ({ name, doneWithin }) => [name, doneWithin],
  ),
);

/**
 * Whether this process can do its part. Work that nobody does is always told, but only a process that works
 * itself is unready for it: an api that can take orders goes on taking them while the workers or the queues
 * are away.
 */
@Injectable()
export class Readiness {
  /** Whoever asks again within a second is told the same. */
  private readonly look = atMostEvery(1_000, () => this.lookAtAll());

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly queues: QueueBoard,
    private readonly heartbeats: Heartbeats,
    private readonly standstill: StandstillReader,
    private readonly news: News,
    private readonly realTime: RealTime,
    private readonly draining: Draining,
  ) {}

  async check(): Promise<ReadinessReport> {
    return this.draining.begun ? LEAVING : this.look();
  }

  private async lookAtAll(): Promise<ReadinessReport> {
    const reading = this.queues.read();
    const still = this.standstill.read();
    // Each check that needs it meets its failure; nobody else must.
    still.catch(() => undefined);
    const looks: Record<string, () => unknown> = {
      database: () => row(this.database.manager, 'SELECT 1'),
      queues: async () => allAnswer(await reading),
      jobs: async () => noneHangs(await reading),
      outbox: async () => moves('The oldest event in the outbox waits', (await still).outbox),
      rounds: async () => moves('A leg waits for its first round', (await still).leg),
      loops: () => this.ownLoopsTurn(),
      heartbeat: () => this.somebodyWorks(),
      news: () => moves('No notice has been heard', this.news.silentFor / 1_000),
      clock: () => this.clockIsRight(),
    };
    const checks = Object.fromEntries(
      await Promise.all(
        Object.entries(looks).map(async ([name, look]) => [name, await attempt(look)] as const),
      ),
    );
    // A clock that is off is corrected: it is told, and keeps nobody from working.
    const binding = Object.keys(looks).filter((name) =>
      this.heartbeats.works ? name !== 'clock' : name === 'database',
    );
    return { ready: binding.every((name) => checks[name]?.ok), checks };
  }

  /** Of this process alone: one that hangs, while others do its work, is of no use. */
  private ownLoopsTurn(): void {
    for (const [part, age] of this.heartbeats.turnAges()) moves(`The loop of the ${part} hangs`, age / 1_000);
  }

  /** Of all processes: each part has been done by somebody lately. */
  private async somebodyWorks(): Promise<void> {
    const ages = await this.heartbeats.ages();
    if (ages.size === 0) throw new Error('No worker has shown a sign of life');
    for (const part of BEATING_PARTS.filter((one) => one !== MAY_BE_LATE)) {
      const age = ages.get(part);
      if (age === undefined) throw new Error(`Nobody does the work of the ${part}`);
      moves(`The ${part} stands still`, age / 1_000);
    }
  }

  private clockIsRight(): void {
    if (this.realTime.corrected) throw new Error(inWords(this.realTime.ahead));
  }
}

function allAnswer({ unknown }: QueuesReading): void {
  if (unknown.length > 0) throw new Error(unknown.join('; '));
}

function noneHangs({ queues }: QueuesReading): void {
  for (const { name, oldestWaiting, oldestActive } of queues) {
    const waits = ageOf(oldestWaiting);
    if (waits > STALE_JOB) throw new Error(`A job of ${name} waits for ${Math.round(waits / 1_000)} s`);
    const takes = ageOf(oldestActive);
    if (takes > (DONE_WITHIN[name] as number) + OVERTIME)
      throw new Error(`A job of ${name} is under way for ${Math.round(takes / 1_000)} s`);
  }
}

const ageOf = (at: Instant | null): number => (at ? Date.now() - new Date(at).getTime() : 0);

function moves(what: string, seconds: number): void {
  if (seconds * 1_000 > STILL_AFTER) throw new Error(`${what} for ${Math.round(seconds)} s`);
}

async function attempt(look: () => unknown): Promise<Check> {
  try {
    await within(PATIENCE, 'The check', Promise.resolve().then(look));
    return { ok: true };
  } catch (error) {
    return { ok: false, detail: (error as Error).message };
  }
}
