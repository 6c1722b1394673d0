import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Places } from '../../places/places.service.js';
import type { AccessState } from '../../places/zone.entity.js';
import { rows } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { inParts } from '../../platform/in-parts.js';
import { dropPointsOf, freePlaces } from '../shelf/place-claims.js';
import type { GatePreview } from './gate-preview-answer.js';
import { deliveriesBehindGates, loadWays, type WayRow } from './load-ways.js';
import { ReplanDeliveries, type Change } from './replan-deliveries.service.js';

const AT_ONCE = 200;
const TOLD = 500;

type Gates = { readonly compoundId: string } | { readonly zoneId: string };

/**
 * What a re-plan would change if a gate were in another state: the same rules on the same tables, and nothing
 * is written.
 */
@Injectable()
export class PreviewGates {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly replanning: ReplanDeliveries,
  ) {}

  async preview(gates: Gates, state: AccessState): Promise<GatePreview> {
    const compounds = this.compoundsOf(gates);
    const sql = this.database.manager;
    const ids = await deliveriesBehindGates(sql, gates);
    const free = await freePlaces(sql, await dropPointsOf(sql, ids));
    const spare = new Map([...free].map(([id, numbers]) => [id, numbers.length]));
    const changes: Change[] = [];
    const next: WayRow[] = [];
    for (const part of inParts(ids, AT_ONCE))
      for (const row of await loadWays(sql, part)) {
        const asIf = 'zoneId' in gates ? { ...row, zoneState: state } : { ...row, compoundState: state };
        const change = this.replanning.changeOf(asIf, free);
        if (change) changes.push(change);
        if (change ? change.rest.next : row.next) next.push(row);
      }
    const effects: Record<string, number> = {};
    for (const change of changes) effects[effectOf(change)] = (effects[effectOf(change)] ?? 0) + 1;
    return {
      state,
      changes: changes.slice(0, TOLD).map((change) => told(change)),
      effects,
      unchanged: ids.length - changes.length,
      compounds: await this.described(compounds, next, spare),
    };
  }

  private compoundsOf(gates: Gates) {
    if ('zoneId' in gates) {
      if (!this.places.zone(gates.zoneId)) throw notFound('zone');
      return this.places.compoundsIn(gates.zoneId);
    }
    const compound = this.places.compound(gates.compoundId);
    if (!compound) throw notFound('compound');
    return [compound];
  }

  private async described(
    compounds: ReturnType<PreviewGates['compoundsOf']>,
    next: readonly WayRow[],
    spare: ReadonlyMap<string, number>,
  ): Promise<GatePreview['compounds']> {
    const online = await rows<{ id: string; count: number }>(
      this.database.manager,
      `SELECT compound_id AS id, count(*)::int AS count FROM carriers
       WHERE compound_id = ANY($1::text[]) AND kind = 'volunteer' AND shift_state = 'online' GROUP BY 1`,
      [compounds.map(({ id }) => id)],
    );
    return compounds.map(({ id, name }) => ({
      id,
      name,
      volunteersOnline: online.find((one) => one.id === id)?.count ?? 0,
      forVolunteers: next.filter(({ compoundId }) => compoundId === id).length,
      freePlaces: this.places
        .dropPointsOf(id)
        .reduce(
          (sum, point) => sum + (spare.get(point.id) ?? (point.kind === 'locker' ? 0 : point.places)),
          0,
        ),
    }));
  }
}

function effectOf({ withdrawn, full, rest }: Change): GatePreview['changes'][number]['effect'] {
  if (withdrawn) return 'taken_back';
  if (full) return 'no_room';
  return rest.next ? 'split_at_gate' : 'to_the_door';
}

const told = (change: Change): GatePreview['changes'][number] => ({
  deliveryId: change.deliveryId,
  compoundId: change.row.compoundId,
  state: change.row.state,
  carrierId: change.row.carrierId,
  effect: effectOf(change),
});
