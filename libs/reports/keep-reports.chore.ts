import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config/config.js';
import type { Chore, Turn } from '../upkeep/chore.js';
import { countDay } from './count-day.js';
import { dueDays, forgetOtherZones } from './due-days.js';

/** Milliseconds after a count that failed: one that takes too long would take all there is. */
const RESTS_FOR = 10_000;

/** Counts the days whose reports are out of date. */
@Injectable()
export class KeepReports implements Chore {
  readonly name = 'Keeping reports';
  readonly everyMs = 1_000;
  readonly sole = false;
  private readonly timeZone: string;
  private zoneIsKnown = false;
  private restsUntil = 0;

  constructor(@Inject(CONFIG) config: Config) {
    this.timeZone = config.timeZone;
  }

  async run({ sql, now }: Turn): Promise<'more' | void> {
    if (Date.now() < this.restsUntil) return;
    this.restsUntil = Date.now() + RESTS_FOR;
    if (!this.zoneIsKnown) await forgetOtherZones(sql, this.timeZone);
    this.zoneIsKnown = true;
    const due = await dueDays(sql, this.timeZone, now);
    for (const day of due) await countDay(sql, day, this.timeZone, now);
    this.restsUntil = 0;
    if (due.length > 0) return 'more';
  }
}
