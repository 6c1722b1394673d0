import { demoZones, demoId } from '#libs/places/demo-district/index.js';
import type { ZoneRow } from '../../client/contract.js';
import type { PassingTime } from '../passing-time.js';
import type { Scenario, Stage } from '../scenario.js';
import { Day } from './day.js';
import { readBooks } from './books.js';
import { dayReport } from './day-report.js';
import { demand, HAPPENINGS, standUpAll, type Town } from './happenings.js';
import { readChecks, type Checks } from './policy-checks.js';

/** A carrier must be able to answer an offer in this much real time, however fast the clock runs. */
const SECONDS_TO_ANSWER = 5;
/** Of the day: after its last order, what is under way is brought to its end. */
const GRACE = 1 / 12;
const REASON = '封控 lockdown scenario';

export interface LockdownOptions {
  readonly rate: number;
  readonly speed: number;
  /** Real seconds that the day takes. */
  readonly duration: number;
}

/** One compressed day of lockdown over the demo district: zones close and open, riders fall out, orders rise. */
export class Lockdown implements Scenario {
  private town: Town | undefined;
  private zones: readonly ZoneRow[] = [];
  private checks: Checks = {};

  constructor(
    private readonly stage: Stage,
    private readonly options: LockdownOptions,
  ) {}

  /** By the day's end there are no more orders. */
  rate = (now: number): number => {
    const part = this.town?.day.part(now) ?? 0;
    return part >= 1 ? 0 : this.options.rate * demand(part);
  };

  /** No shift without an attestation; and offers that last, since the clock runs fast. */
  async begin(time: PassingTime): Promise<void> {
    const { ops, url, credentials } = this.stage;
    const { speed, duration } = this.options;
    const ours = new Set(demoZones.map(({ slug }) => demoId('zone', slug)));
    this.zones = (await ops.zones()).filter(({ id }) => ours.has(id));
    const offerSeconds = Math.min(3_600, Math.max(45, Math.ceil(SECONDS_TO_ANSWER * speed)));
    for (const { id } of this.zones)
      await ops.changeZone(id, { rules: { healthRequired: true, offerSeconds }, reason: REASON });
    this.checks = await readChecks(url);
    const day = new Day(time.now(), duration * speed * 1_000);
    this.town = { ops, day, riderIds: credentials.riders.map(({ id }) => id) };
  }

  async happen(time: PassingTime): Promise<void> {
    const town = this.played();
    for (const { at, told, happen } of HAPPENINGS) {
      await time.until(town.day.at(at));
      console.log(`— ${told}`);
      await happen(town);
    }
    await time.until(town.day.at(1));
    console.log('— No more orders today.');
    await time.until(town.day.at(1 + GRACE));
  }

  /** Throws where something is lost. */
  async tell(): Promise<void> {
    const { ops, url, shops, prefix, posted } = this.stage;
    const books = await readBooks(shops, (id) => id.startsWith(prefix));
    const ours = new Set(this.zones.map(({ id }) => id));
    const zones = (await ops.zones()).filter(({ id }) => ours.has(id));
    console.log(dayReport({ posted, books, zones, before: this.checks, after: await readChecks(url) }));
  }

  async undo(): Promise<void> {
    const { ops } = this.stage;
    if (this.town) await standUpAll(this.town);
    for (const { id, state, rules } of this.zones) {
      const { healthRequired, offerSeconds } = rules;
      await ops.changeZone(id, { state, rules: { healthRequired, offerSeconds }, reason: REASON });
    }
  }

  private played(): Town {
    if (!this.town) throw new Error('The day has not begun.');
    return this.town;
  }
}
