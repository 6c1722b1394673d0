import { Injectable } from '@nestjs/common';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { rows } from '../../platform/database/sql.js';
import { ENDED } from '../state-lists.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/**
 * Nobody said that a bag by the gate was collected, and the zone's hours are over: it is taken for collected.
 */
@Injectable()
export class FreeForgottenBags implements Chore {
  readonly name = 'Sweeping shelves';
  readonly everyMs = 0;
  readonly sole = false;

  constructor(private readonly places: Places) {}

  async run({ sql, now }: Turn): Promise<void> {
    const zones = this.places.zones();
    await rows(
      sql,
      `DELETE FROM place_claims c USING deliveries d, unnest($1::text[], $2::float8[]) AS z (id, hours)
       WHERE d.id = c.delivery_id AND d.zone_id = z.id
         AND d.state IN (${ENDED})
         AND d.updated_at < $3::timestamptz - make_interval(secs => z.hours * 3600)`,
      [zones.map(({ id }) => id), zones.map(({ rules }) => zoneRules(rules).shelfHours), sqlTime(now)],
    );
  }
}
