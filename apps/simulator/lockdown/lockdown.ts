import type { PassingTime } from '../passing-time.js';
import type { Scenario, Stage } from '../scenario.js';
import { allTried } from './all-tried.js';
import { losses, readBooks } from './books.js';
import { Day } from './day.js';
import { dayReport } from './day-report.js';
import { bringToItsEnd } from './evening.js';
import { Gates } from './gates.js';
import { aThird, demand, HAPPENINGS, TONGJI } from './happenings.js';
import { DayLockers } from './lockers.js';
import { readChecks, type Checks } from './policy-checks.js';
import { REASON } from './reason.js';
import { VolunteerCalls } from './volunteer-calls.js';
import { epochMs, type EpochMs } from '../../../libs/geo/units.js';

/** A carrier must be able to answer an offer in this much real time, however fast the clock runs. */
const SECONDS_TO_ANSWER = 5;

export interface LockdownOptions {
  readonly rate: number;
  readonly speed: number;
  /** Real seconds until the day's last order. */
  readonly duration: number;
}

/**
 * One compressed day of lockdown over the demo district: gates close and open, riders fall out, a locker
 * dies, orders rise.
 */
export class Lockdown implements Scenario {
  readonly volunteersAtHome = [TONGJI];
  private readonly lockers = new DayLockers();
  /** Offers last longer than on other days, for the clock to run faster. */
  readonly answerWithin: number;
  readonly household = this.lockers.household;
  private readonly calls: VolunteerCalls;
  private day: Day | undefined;
  private gates: Gates | undefined;
  private checks: Checks = {};
  private held: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly stage: Stage,
    private readonly options: LockdownOptions,
  ) {
    this.answerWithin = (SECONDS_TO_ANSWER / 2) * options.speed;
    this.calls = new VolunteerCalls(stage.ops);
  }

  /** By the day's end there are no more orders. */
  rate = (now: EpochMs): number => {
    const part = this.day?.part(now) ?? 0;
    return part >= 1 ? 0 : this.options.rate * demand(part);
  };

  async begin(time: PassingTime): Promise<void> {
    const { ops, url } = this.stage;
    const { speed, duration } = this.options;
    this.gates = await Gates.find(ops);
    await this.gates.tighten(Math.min(3_600, Math.max(45, Math.ceil(SECONDS_TO_ANSWER * speed))));
    await this.lockers.putUp(ops, REASON);
    this.checks = await readChecks(url);
    this.day = new Day(time.now(), duration * speed * 1_000);
  }

  async happen(time: PassingTime): Promise<void> {
    const { day, gates, lockers, riderIds } = this;
    if (!day || !gates) throw new Error('The day has not begun.');
    const { ops, prefix } = this.stage;
    for (const { at, told, happen } of HAPPENINGS) {
      await this.waitUntil(day.at(at), time);
      console.log(`— ${told}`);
      await happen({ ops, riderIds, day, now: () => time.now(), gates, lockers });
    }
    await this.waitUntil(day.at(1), time);
    console.log('— No more orders today.');
    this.held = await bringToItsEnd({ ops, time, isOurs: (id) => id.startsWith(prefix) });
  }

  async tell(): Promise<void> {
    const { url, shops, prefix, posted, residents } = this.stage;
    const { held, checks: before } = this;
    const books = await readBooks(shops, (id) => id.startsWith(prefix));
    const lost = losses(books, posted.accepted);
    const views = await residents.ofLockers();
    const after = await readChecks(url);
    const { fetched } = residents;
    const calls = this.calls.made;
    console.log(dayReport({ posted, books, held, before, after, views, fetched, calls, lost }));
    if (lost.length > 0) throw new Error(`The day lost orders: ${lost.join('; ')}`);
  }

  async undo(): Promise<void> {
    const { ops } = this.stage;
    await allTried([
      ...aThird(this.riderIds).map((id) => () => ops.standUp(id, REASON)),
      async () => this.gates?.restore(),
    ]);
  }

  leave(): Promise<void> {
    return this.lockers.takeDown();
  }

  private get riderIds(): string[] {
    return this.stage.credentials.riders.map(({ id }) => id);
  }

  /** Looks for calls every second of real time meanwhile. */
  private async waitUntil(then: EpochMs, time: PassingTime): Promise<void> {
    while (time.now() < then) {
      await this.calls.look();
      await time.until(epochMs(Math.min(then, time.now() + time.speed * 1_000)));
    }
  }
}
