import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Clock } from '../platform/clock/clock.js';
import { inSoleTurn } from '../platform/database/sole-turn.js';
import { within } from '../platform/deadline.js';
import type { Heartbeats } from '../platform/heartbeats/heartbeats.service.js';
import { Loop } from '../platform/loop/loop.js';
import type { Chore, Watch } from './chore.js';

/** Between two turns, while anything is under way and while nothing is. */
const TURN_MS = 500;
const IDLE_TURN_MS = 2_500;
/** What a sole chore may take: a transaction that waits for longer would lose the lock. */
const SOLE_CHORE_MS = 10_000;

/** Goes through the chores of one watch for as long as the process lives. */
export class ChoreLoop {
  private readonly loop: Loop;
  private readonly dueAt = new Map<Chore, number>();
  private idle = false;

  constructor(
    private readonly watch: Pick<Watch, 'part' | 'name' | 'lock'>,
    private readonly chores: readonly Chore[],
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly heartbeats: Heartbeats,
  ) {
    if (watch.lock === null && chores.some(({ sole }) => sole))
      throw new Error(`The ${watch.name} has sole chores and no lock`);
    this.loop = new Loop(new Logger(watch.name));
  }

  start(): void {
    this.loop.start(() => this.turn());
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** Ends a long wait. */
  wake(): void {
    if (this.idle) this.loop.wake();
  }

  private async turn(): Promise<number> {
    this.heartbeats.turn(this.watch.part);
    const shared = await this.runAll(this.chores.filter(({ sole }) => !sole));
    await this.loop.attempt('Taking a turn', async () => {
      const sole = await this.takeSoleTurn();
      if (shared && sole) this.heartbeats.beat(this.watch.part);
    });
    return this.idle ? IDLE_TURN_MS : TURN_MS;
  }

  /** Whether the sole chores were done, by us. */
  private async takeSoleTurn(): Promise<boolean> {
    const { lock } = this.watch;
    if (lock === null) {
      this.idle = await this.nothingIsUnderWay();
      return true;
    }
    const chores = this.chores.filter(({ sole }) => sole);
    let done = false;
    await inSoleTurn(this.database, lock, async ({ stillOurs }) => {
      done = await this.runAll(chores, stillOurs);
      this.idle = await this.nothingIsUnderWay();
    });
    return done;
  }

  /** Each on its own: a queue that is down must not keep offers from expiring. Answers whether none failed. */
  private async runAll(
    chores: readonly Chore[],
    mayGoOn: () => Promise<void> = () => Promise.resolve(),
  ): Promise<boolean> {
    let noneFailed = true;
    for (const chore of chores) {
      if (Date.now() < (this.dueAt.get(chore) ?? 0)) continue;
      await mayGoOn();
      this.dueAt.set(chore, Date.now() + chore.everyMs);
      const done = await this.loop.attempt(chore.name, () => this.run(chore));
      noneFailed &&= done;
    }
    return noneFailed;
  }

  private async run(chore: Chore): Promise<void> {
    const running = chore.run({ sql: this.database.manager, now: this.clock.now() });
    const left = await (chore.sole ? within(SOLE_CHORE_MS, chore.name, running) : running);
    if (left === 'more') this.dueAt.delete(chore);
  }

  /** Where the service's clock runs fast, an idle moment is long. */
  private async nothingIsUnderWay(): Promise<boolean> {
    if (this.clock.speed !== 1) return false;
    for (const chore of this.chores) if (await chore.isUnderWay?.(this.database.manager)) return false;
    return true;
  }
}
