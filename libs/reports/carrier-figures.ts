import { LIVE } from '../deliveries/assignment-states.js';
import { FAIL_REASONS } from '../deliveries/carry/fail-reasons.js';
import { spellEnd } from '../fleet/shift-spells.js';
import { listOf } from '../platform/database/sql.js';
import { FAILURE_FIGURES, POLICY_FIGURES, spread } from './order-figures.js';

/**
 * For SQL: the legs that carriers brought to an end from $2 to $3. Uses assignments_by_end; what goes with a
 * leg is looked up leg by leg (LIMIT): a join would read the whole tables.
 */
const ENDED = `
SELECT a.carrier_id, a.state, a.ended_at, d.promised_at,
  extract(epoch FROM a.picked_up_at - a.at_store_at)::float8 AS in_store,
  CASE WHEN a.state <> 'delivered' AND a.reason IN (${listOf(FAIL_REASONS)}) THEN a.reason END AS failure,
  CASE WHEN p.verdicts IS NULL THEN 0 ELSE 1 END AS proofs,
  coalesce(p.verdicts @> '[{"outcome": "waived"}]', false) AS waived,
  coalesce(p.declared ? 'fallback', false) AS fell_back,
  EXISTS (SELECT FROM proof_refusals r WHERE r.assignment_id = a.id) AS refused
FROM assignments a
CROSS JOIN LATERAL (SELECT promised_at FROM deliveries WHERE id = a.delivery_id LIMIT 1) AS d
LEFT JOIN LATERAL (SELECT verdicts, declared FROM proofs WHERE assignment_id = a.id LIMIT 1) AS p ON true
WHERE a.accepted_at IS NOT NULL AND a.ended_at >= $2 AND a.ended_at < $3`;

const FIGURES = `jsonb_build_object(
  'orders', count(*),
  'delivered', count(*) FILTER (WHERE state = 'delivered'),
  'failed', count(*) FILTER (WHERE failure IS NOT NULL),
  'cancelled', count(*) FILTER (WHERE state <> 'delivered' AND failure IS NULL),
  'onTime', count(*) FILTER (WHERE state = 'delivered' AND ended_at <= promised_at),
  'atStore', ${spread('in_store')},
  'policies', ${POLICY_FIGURES},
  'fallBacks', count(*) FILTER (WHERE fell_back),
  'failures', ${FAILURE_FIGURES})`;

/** For SQL: figures of each carrier's legs on day $1. */
export const WRITE_LEG_FIGURES = `
INSERT INTO report_rows (day, merchant_id, by, key, figures)
SELECT $1::date, '', 'rider', carrier_id, ${FIGURES} FROM (${ENDED}) AS ended GROUP BY carrier_id`;

const DAY = 'tstzrange($2::timestamptz, $3::timestamptz)';
const secondsOf = (spans: string): string =>
  `coalesce((SELECT sum(extract(epoch FROM upper(one) - lower(one))) FROM unnest(${spans}) AS one), 0)`;

/**
 * For SQL: for how long carriers were on shift on day $1, and for how long of it they had a leg; $4 is now.
 * Added to the rows of the carrier, its zone and the day. A leg that took more than a day is busy on its
 * last. Uses shift_spells_by_time, assignments_by_end and assignments_in_hand.
 */
export const WRITE_HOURS = `
WITH shifts AS (
  SELECT s.carrier_id, s.zone_id, range_agg(tstzrange(s.began_at, ${spellEnd('$4::timestamptz')}) * ${DAY}) AS spans
  FROM shift_spells s WHERE tstzrange(s.began_at, s.ended_at) && ${DAY} GROUP BY 1, 2
), legs AS (
  SELECT carrier_id, range_agg(tstzrange(accepted_at, greatest(accepted_at, coalesce(ended_at, $4))) * ${DAY}) AS spans
  FROM (
    SELECT carrier_id, accepted_at, ended_at FROM assignments
    WHERE accepted_at IS NOT NULL AND ended_at >= $2 AND ended_at < $3::timestamptz + interval '1 day'
    UNION ALL
    SELECT carrier_id, accepted_at, NULL FROM assignments
    WHERE accepted_at < $3 AND ended_at IS NULL AND state IN (${LIVE})
  ) AS held GROUP BY 1
), hours AS (
  SELECT shifts.carrier_id, shifts.zone_id, ${secondsOf('shifts.spans')} AS on_shift,
    ${secondsOf(`shifts.spans * coalesce(legs.spans, '{}')`)} AS busy
  FROM shifts LEFT JOIN legs USING (carrier_id)
)
INSERT INTO report_rows AS r (day, merchant_id, by, key, figures)
SELECT $1::date, '', CASE WHEN grouping(carrier_id) = 0 THEN 'rider' WHEN grouping(zone_id) = 0 THEN 'zone' ELSE 'day' END,
  coalesce(carrier_id, zone_id, ''), jsonb_build_object('shift', jsonb_build_object(
    'carriers', count(DISTINCT carrier_id), 'seconds', round(sum(on_shift))::int, 'busySeconds', round(sum(busy))::int))
FROM hours WHERE on_shift > 0 GROUP BY GROUPING SETS ((), (zone_id), (carrier_id)) HAVING count(*) > 0
ON CONFLICT (by, merchant_id, day, key) DO UPDATE SET figures = r.figures || excluded.figures`;

/** For SQL: what carriers were given on day $1, added to the same rows. Uses pay_transactions_by_time. */
export const WRITE_PAY = `
INSERT INTO report_rows AS r (day, merchant_id, by, key, figures)
SELECT $1::date, '', CASE WHEN grouping(t.carrier_id) = 0 THEN 'rider' WHEN grouping(t.zone_id) = 0 THEN 'zone' ELSE 'day' END,
  coalesce(t.carrier_id, t.zone_id, ''), jsonb_build_object('pay', sum(e.amount))
FROM pay_transactions t JOIN pay_entries e ON e.transaction_id = t.id AND e.account = 'carrier:' || t.carrier_id
WHERE t.at >= $2 AND t.at < $3
GROUP BY GROUPING SETS ((), (t.zone_id), (t.carrier_id)) HAVING count(*) > 0
ON CONFLICT (by, merchant_id, day, key) DO UPDATE SET figures = r.figures || excluded.figures`;
