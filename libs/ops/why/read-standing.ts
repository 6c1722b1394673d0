import { LIVE } from '../../deliveries/assignment-states.js';
import { ofCarrier } from '../../deliveries/assign/assign-obstacles.js';
import type { DeliveryState } from '../../deliveries/delivery-machine.js';
import { LEG_OVER, type LegState } from '../../deliveries/leg-states.js';
import { barOf } from '../../fleet/health/bar.js';
import type { ShiftState } from '../../fleet/carrier.entity.js';
import { epochMs, type EpochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { inWords } from './wait-reasons.js';
import type { OutsideRound } from './why-answer.js';

/** Where a delivery stands, as far as rounds have a say in it. */
export interface Standing {
  readonly state: DeliveryState;
  readonly zoneId: string;
  readonly legId: string | null;
  readonly legState: LegState | null;
  readonly carrierKind: string | null;
  readonly heldReason: string | null;
  readonly carrierId: string | null;
  readonly lookAgainAt: Date | null;
}

export async function readStanding(sql: Sql, deliveryId: string): Promise<Standing | undefined> {
  return row<Standing>(
    sql,
    `SELECT d.state, d.zone_id AS "zoneId", l.id AS "legId", l.state AS "legState", l.carrier_kind AS "carrierKind",
       l.held_reason AS "heldReason", a.carrier_id AS "carrierId", t.look_again_at AS "lookAgainAt"
     FROM deliveries d
     LEFT JOIN LATERAL (SELECT * FROM legs WHERE delivery_id = d.id AND state NOT IN (${LEG_OVER})
       ORDER BY sequence LIMIT 1) AS l ON true
     LEFT JOIN assignments a ON a.delivery_id = d.id AND a.state IN (${LIVE})
     LEFT JOIN round_totals t ON t.zone_id = d.zone_id
     WHERE d.id = $1`,
    [deliveryId],
  );
}

export async function namesOf(sql: Sql, carrierIds: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; name: string }>(
    sql,
    'SELECT id, name FROM carriers WHERE id = ANY($1::text[])',
    [carrierIds],
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

interface OutsideRow {
  readonly id: string;
  readonly name: string;
  readonly shiftState: ShiftState;
  readonly shiftOver: boolean;
  readonly located: boolean;
  readonly passed: boolean | null;
  readonly attestedUntil: Date | null;
  readonly stoodDown: boolean;
}

/** Looked at in the zone, those on shift first. */
const LOOKED_AT = 500;
const TOLD = 50;

/** Who could carry it by kind, and is asked by no round: off shift, paused, unfit, nowhere. */
export async function outsideRound(
  sql: Sql,
  { zoneId, carrierKind }: Standing,
  healthRequired: boolean,
  now: EpochMs,
): Promise<OutsideRound[]> {
  const found = await rows<OutsideRow>(
    sql,
    `SELECT c.id, c.name, c.shift_state AS "shiftState", coalesce(c.shift_ends_at <= $3, false) AS "shiftOver",
       c.lat IS NOT NULL AS located, t.passed, t.until AS "attestedUntil",
       s.carrier_id IS NOT NULL AND (s.until IS NULL OR s.until > $3) AS "stoodDown"
     FROM carriers c LEFT JOIN attestations t ON t.carrier_id = c.id LEFT JOIN stand_downs s ON s.carrier_id = c.id
     WHERE c.zone_id = $1 AND c.kind = $2 AND c.erased_at IS NULL
     ORDER BY array_position(ARRAY['paused', 'online', 'offline'], c.shift_state), c.id LIMIT ${LOOKED_AT}`,
    [zoneId, carrierKind, new Date(now).toISOString()],
  );
  return found
    .map(({ id: carrierId, name, ...carrier }) => {
      const obstacles = ofCarrier({
        shiftState: carrier.shiftOver ? 'offline' : carrier.shiftState,
        zoneId,
        legZoneId: zoneId,
        located: carrier.located,
        bar: barIn(carrier, healthRequired, now),
      });
      return { carrierId, name, obstacles, words: inWords('cannot', obstacles) };
    })
    .filter(({ obstacles }) => obstacles.length > 0)
    .slice(0, TOLD);
}

function barIn(
  { passed, attestedUntil, stoodDown }: Omit<OutsideRow, 'id' | 'name'>,
  required: boolean,
  now: EpochMs,
) {
  return barOf(
    {
      ...(passed !== null && attestedUntil && { attestation: { passed, until: epochMs(attestedUntil) } }),
      ...(stoodDown && { standDown: {} }),
    },
    required,
    now,
  );
}
