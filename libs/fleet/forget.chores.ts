import { Injectable } from '@nestjs/common';
import { Places } from '../places/places.service.js';
import { zoneRules } from '../places/zone-rules.js';
import type { Chore, Turn } from '../upkeep/chore.js';
import { forgetPlaces } from './forget-places.js';
import { forgetHealth } from './health/forget-health.js';

@Injectable()
export class ForgetHealth implements Chore {
  readonly name = 'Sweeping what is kept for a time (health)';
  readonly everyMs = 2_000;
  readonly sole = true;

  constructor(private readonly places: Places) {}

  async run({ sql, now }: Turn): Promise<void> {
    const zones = this.places.zones();
    await forgetHealth(
      sql,
      zones.map(({ id, rules }) => ({ id, kept: zoneRules(rules).healthKeptHours })),
      now,
    );
  }
}

@Injectable()
export class ForgetPlaces implements Chore {
  readonly name = 'Sweeping what is kept for a time (positions)';
  readonly everyMs = 60_000;
  readonly sole = true;

  run({ sql, now }: Turn): Promise<void> {
    return forgetPlaces(sql, now);
  }
}
