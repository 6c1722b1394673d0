import { FAIL_REASONS } from '../deliveries/carry/fail-reasons.js';
import { ENDED, UNDER_WAY } from '../deliveries/state-lists.js';

/** Seconds, exact over all that were measured: between two of them, as far as the rank lies. */
export const spread = (seconds: string): string => `jsonb_build_object('measured', count(${seconds}),
  'p50', round(percentile_cont(0.5) WITHIN GROUP (ORDER BY ${seconds}))::int,
  'p90', round(percentile_cont(0.9) WITHIN GROUP (ORDER BY ${seconds}))::int)`;

const failures = FAIL_REASONS.map(
  (reason) => `'${reason}', nullif(count(*) FILTER (WHERE failure = '${reason}'), 0)`,
).join(', ');

/** Also of legs, by what `ended` and the like mean there. */
export const POLICY_FIGURES = `jsonb_build_object('kept', count(*) FILTER (WHERE proofs > 0 AND NOT waived),
  'waived', count(*) FILTER (WHERE proofs > 0 AND waived), 'refused', count(*) FILTER (WHERE refused))`;

export const FAILURE_FIGURES = `jsonb_strip_nulls(jsonb_build_object(${failures}))`;

/**
 * For SQL: the deliveries whose orders were placed from $2 to $3, each with what became of it. Uses
 * deliveries_by_time, and the indexes by delivery of what is joined.
 */
const PLACED = `
SELECT d.merchant_id, d.store_id, d.zone_id, d.compound_id, d.state, d.promised_at, way.*,
  CASE WHEN d.state = 'delivered' THEN way.last_end END AS delivered_at,
  extract(epoch FROM CASE WHEN d.state = 'delivered' THEN way.last_end - d.created_at END)::float8 AS to_door,
  extract(epoch FROM way.left_gate - way.at_gate)::float8 AS by_gate,
  extract(epoch FROM way.left_store - way.at_store)::float8 AS in_store,
  (SELECT h.reason FROM delivery_history h WHERE h.delivery_id = d.id AND h.event = 'fail'
   ORDER BY h.id DESC LIMIT 1) AS failure,
  EXISTS (SELECT FROM proof_refusals r WHERE r.delivery_id = d.id) AS refused,
  way.fell_back OR EXISTS (SELECT FROM drop_fallbacks f WHERE f.delivery_id = d.id) AS elsewhere
FROM deliveries d CROSS JOIN LATERAL (
  SELECT max(a.ended_at) FILTER (WHERE a.state = 'delivered') AS last_end,
    min(a.ended_at) FILTER (WHERE a.state = 'delivered' AND l.sequence = 1) AS at_gate,
    min(a.picked_up_at) FILTER (WHERE l.sequence > 1) AS left_gate,
    max(a.at_store_at) FILTER (WHERE a.picked_up_at IS NOT NULL) AS at_store,
    max(a.picked_up_at) FILTER (WHERE a.at_store_at IS NOT NULL) AS left_store,
    count(p.assignment_id) AS proofs,
    coalesce(bool_or(p.verdicts @> '[{"outcome": "waived"}]'), false) AS waived,
    coalesce(bool_or(p.declared ? 'fallback'), false) AS fell_back
  FROM assignments a JOIN legs l ON l.id = a.leg_id LEFT JOIN proofs p ON p.assignment_id = a.id
  WHERE a.delivery_id = d.id AND a.accepted_at IS NOT NULL
) AS way
WHERE d.created_at >= $2 AND d.created_at < $3`;

const ENDED_OTHERWISE = `state IN (${ENDED}) AND state <> 'delivered'`;

/**
 * Deliveries of which there is nothing to report in these columns are left out of them, not counted as zero.
 */
const FIGURES = `jsonb_build_object(
  'orders', count(*),
  'delivered', count(*) FILTER (WHERE state = 'delivered'),
  'failed', count(*) FILTER (WHERE ${ENDED_OTHERWISE} AND failure IS NOT NULL),
  'cancelled', count(*) FILTER (WHERE ${ENDED_OTHERWISE} AND failure IS NULL),
  'underWay', count(*) FILTER (WHERE state IN (${UNDER_WAY})),
  'onTime', count(*) FILTER (WHERE delivered_at <= promised_at),
  'clickToDoor', ${spread('to_door')},
  'atStore', ${spread('in_store')},
  'atGate', ${spread('by_gate')},
  'policies', ${POLICY_FIGURES},
  'fallBacks', count(*) FILTER (WHERE elsewhere),
  'failures', ${FAILURE_FIGURES})`;

/** For SQL: a row of figures for each store, zone, compound and merchant of day $1, and for all of them. */
export const WRITE_ORDER_FIGURES = `
INSERT INTO report_rows (day, merchant_id, by, key, figures)
SELECT $1::date, coalesce(merchant_id, ''),
  CASE WHEN grouping(store_id) = 0 THEN 'store' WHEN grouping(zone_id) = 0 THEN 'zone'
    WHEN grouping(compound_id) = 0 THEN 'compound' ELSE 'day' END,
  coalesce(store_id, zone_id, compound_id, ''), ${FIGURES}
FROM (${PLACED}) AS placed
GROUP BY GROUPING SETS ((), (store_id), (zone_id), (compound_id), (merchant_id), (merchant_id, store_id),
  (merchant_id, zone_id), (merchant_id, compound_id))
HAVING count(*) > 0 AND (grouping(compound_id) = 1 OR compound_id IS NOT NULL)`;

/** For SQL: how many deliveries of the day are in which state; for boards that count all there ever were. */
export const COUNT_STATES = `
SELECT coalesce(jsonb_object_agg(state, count), '{}') AS states FROM (
  SELECT state, count(*) FROM deliveries WHERE created_at >= $1 AND created_at < $2 GROUP BY state) AS counted`;
