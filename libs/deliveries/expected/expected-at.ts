import { TO_FETCH, WITH_BAG } from '../assignment-states.js';
import { BLOCKED_LEG, UNTAKEN_LEG } from '../leg-states.js';
import { READY_AT } from '../ready-at.js';
import { COMING } from '../state-lists.js';

/**
 * For SQL: joins `live` to deliveries `d`, the assignment that has the leg under way, if any. Uses
 * assignments_of_delivery.
 */
export const LIVE_ASSIGNMENT = `LEFT JOIN LATERAL (
  SELECT a.state, a.carrier_id, a.expected_pickup_at, a.expected_dropoff_at, a.picked_up_at
  FROM assignments a WHERE a.delivery_id = d.id AND a.state IN (${TO_FETCH}, ${WITH_BAG})
  ORDER BY a.offered_at DESC LIMIT 1) AS live ON true`;

/** Until somebody takes a bag on behind the gate, and in hands; the walk is the leg's own. */
const TAKEN_ON = '5 minutes';

/** What the legs take that nobody has in hand. */
const LEGS_TAKE = `SELECT sum(make_interval(secs => l.last_metres_seconds) + interval '${TAKEN_ON}') FROM legs l
  WHERE l.delivery_id = d.id`;
const LEGS_BEHIND = `coalesce((${LEGS_TAKE} AND l.state IN (${BLOCKED_LEG})), interval '0')`;
const LEGS_LEFT = `coalesce((${LEGS_TAKE} AND l.state IN (${UNTAKEN_LEG})), interval '0')`;

/** How far the carrier is behind its plan: by the pick-up it made, or by what is overdue. Never ahead. */
const behind = (now: string): string => `greatest(interval '0', CASE WHEN live.state IN (${TO_FETCH})
  THEN ${now} - live.expected_pickup_at ELSE live.picked_up_at - live.expected_pickup_at END)`;

/**
 * For SQL: when the bag of delivery `d` is expected at its place, as of `now` (a timestamptz); NULL where
 * none is. By its carrier's plan; without a carrier by what was estimated, and never sooner than the way
 * takes from now.
 */
export const expectedAt = (now: string): string => `CASE
  WHEN d.state NOT IN (${COMING}) THEN NULL
  WHEN live.state IS NOT NULL
    THEN greatest(${now}, live.expected_dropoff_at + ${behind(now)}) + ${LEGS_BEHIND}
  WHEN d.picked_up_at IS NOT NULL THEN ${now} + ${LEGS_LEFT}
  ELSE greatest(d.promise_p50, d.not_before, greatest(${now}, ${READY_AT}) + make_interval(secs => d.way_seconds))
END`;
