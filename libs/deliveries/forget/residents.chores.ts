import { Injectable } from '@nestjs/common';
import { epochMs, type EpochMs } from '../../geo/units.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { News } from '../../platform/news/news.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { cancelNeverEnded } from './cancel-never-ended.js';
import { endCodes } from './end-codes.js';
import { eraseOld, type ZoneMemory } from './erase-old.js';

const DAY_MS = 24 * 3_600_000;

/** The codes of gates and doors end with their deliveries. */
@Injectable()
export class EndCodes implements Chore {
  readonly name = 'Sweeping what is kept for a time (codes)';
  readonly everyMs = 2_000;
  readonly sole = true;

  async run({ sql, now }: Turn): Promise<'more' | void> {
    if ((await endCodes(sql, now)) > 0) return 'more';
  }
}

/** What is known of residents is erased in time; that is counted in days, and each zone is asked. */
@Injectable()
export class EraseOld implements Chore {
  readonly name = 'Sweeping what is kept for a time (residents)';
  readonly everyMs = 10_000;
  readonly sole = true;

  constructor(private readonly places: Places) {}

  async run({ sql, now }: Turn): Promise<'more' | void> {
    if ((await eraseOld(sql, memoriesOf(this.places, now), now)) > 0) return 'more';
  }
}

/** Costs a look at all that is under way. */
@Injectable()
export class CancelNeverEnded implements Chore {
  readonly name = 'Sweeping what is kept for a time (deliveries that never end)';
  readonly everyMs = 60_000;
  readonly sole = true;

  constructor(
    private readonly places: Places,
    private readonly news: News,
  ) {}

  async run({ sql, now }: Turn): Promise<void> {
    await cancelNeverEnded(sql, memoriesOf(this.places, now), this.news, now);
  }
}

const memoriesOf = (places: Places, now: EpochMs): ZoneMemory[] =>
  places.zones().map(({ id, rules }) => ({
    id,
    endedBefore: epochMs(now - zoneRules(rules).residentDataKeptDays * DAY_MS),
  }));
