import { Injectable } from '@nestjs/common';
import { distance, type Location } from '../../geo/location.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import { rows } from '../../platform/database/sql.js';
import type { AssignmentState } from '../assignment-states.js';
import { tooFar, wrongState } from '../problems.js';
import { CarrierStep, type StepBy } from './carrier-step.service.js';

/** Said once, it stays said, however the assignment goes on. */
const GOES_ON: readonly AssignmentState[] = [
  'accepted',
  'picked_up',
  'arrived',
  'delivered',
  'returning',
  'returned',
];

/** A carrier waits at the store: a step that nobody has to take, so that waiting is measured. */
@Injectable()
export class AtStore {
  constructor(
    private readonly step: CarrierStep,
    private readonly places: Places,
  ) {}

  /** Refused away from the store, since waiting is paid; at a gate's shelf nobody waits. */
  async arrive(id: string, by: StepBy, location: Location): Promise<void> {
    await this.step.take(id, by, async (tx, assignment, step) => {
      const { state, atStoreAt, legSequence, pickup, zoneId } = assignment;
      if (atStoreAt && GOES_ON.includes(state)) return;
      if (state !== 'accepted') throw wrongState('at-store', state);
      if (legSequence > 1) throw wrongState('at-store', state, 'The leg begins at a gate, not at a store.');
      const radius = zoneRules(this.places.zone(zoneId)?.rules ?? {}).proofRadiusMetres;
      const metres = distance(location, pickup);
      if (metres > radius) throw tooFar(metres, radius);
      await rows(tx, 'UPDATE assignments SET at_store_at = $2 WHERE id = $1', [
        assignment.id,
        sqlTime(step.doneAt),
      ]);
    });
  }
}
