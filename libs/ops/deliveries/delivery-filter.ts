import { z } from 'zod';
import { AT_WORK, LIVE } from '../../deliveries/assignment-states.js';
import { DELIVERY_STATES } from '../../deliveries/delivery-machine.js';
import { OPEN_LEG } from '../../deliveries/leg-states.js';
import { UNDER_WAY } from '../../deliveries/state-lists.js';
import type { EpochMs } from '../../geo/units.js';
import type { NamedValues } from '../../platform/database/named-values.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** What ops looks at first, each found by a condition on deliveries `d` with their live assignment `a`. */
export const EXCEPTIONS = [
  'late',
  'at_risk',
  'held',
  'no_carrier',
  'carrier_off_shift',
  'resident_asked',
  'bag_coming_back',
] as const;
type Exception = (typeof EXCEPTIONS)[number];

const id = z.string().max(100).optional();

/** Of lists, and of acts on many: what is given has to hold, all of it. */
export const filterFields = {
  state: z.enum(DELIVERY_STATES).optional(),
  exception: z
    .enum(EXCEPTIONS)
    .optional()
    .describe(
      '`late`: past its promise; `at_risk`: expected past it, or without a carrier 15 minutes before it; `no_carrier`: nobody can take it; `carrier_off_shift`: with somebody who went home; `resident_asked`: an answer on short goods is awaited; `bag_coming_back`: failed or cancelled with the bag out.',
    ),
  zoneId: id,
  compoundId: id,
  storeId: id,
  merchantId: id,
  carrierId: id.describe('Who has it in hand, or is offered it.'),
  externalId: id.describe('The merchant’s own number.'),
};
export const bulkFilter = z.object({ ...filterFields, late: z.boolean().optional() });
export type DeliveryFilter = z.infer<typeof bulkFilter> & {
  /** Those of whoever asks; null: all. */
  readonly zones?: readonly string[] | null;
};

/** For SQL: deliveries whose bag is with a carrier whose shift is over: nobody is on the way with it. */
export const WITH_NOBODY_ON_SHIFT = `SELECT a.delivery_id FROM assignments a JOIN carriers c ON c.id = a.carrier_id
  WHERE c.shift_state = 'offline' AND a.state IN (${AT_WORK})`;

/**
 * Under way and past its promise, on a shelf for longer than its goods keep, or with a carrier who has gone
 * home.
 */
export const LATE = `d.state IN (${UNDER_WAY}) AND (d.promised_at < :now::timestamptz OR d.id IN (
  SELECT l.delivery_id FROM legs l WHERE l.keeps_until < :now::timestamptz AND l.state IN (${OPEN_LEG}))
  OR d.id IN (${WITH_NOBODY_ON_SHIFT}))`;

const AT_RISK = `d.state IN (${UNDER_WAY}) AND NOT (${LATE}) AND CASE WHEN a.id IS NULL
  THEN d.promised_at < :now::timestamptz + interval '15 minutes' ELSE a.expected_dropoff_at > d.promised_at END`;

/** Rounds say of these that all goes as planned. */
const NO_CARRIER = `d.id IN (SELECT l.delivery_id FROM legs l WHERE l.state = 'waiting'
  AND l.held_reason NOT IN ('waiting_is_free', 'better_carrier_soon', 'earlier_leg'))`;

const CONDITIONS: Readonly<Record<Exception, string>> = {
  late: LATE,
  at_risk: AT_RISK,
  held: `d.state = 'held'`,
  no_carrier: NO_CARRIER,
  carrier_off_shift: `d.id IN (${WITH_NOBODY_ON_SHIFT})`,
  resident_asked: `d.asked_until > :now::timestamptz AND d.state IN (${UNDER_WAY})`,
  bag_coming_back: `a.state = 'returning'`,
};

const conditions = Object.entries(CONDITIONS);

/** For SQL: which of them hold for a delivery. */
export const EXCEPTIONS_OF = `array_remove(ARRAY[${conditions
  .map(([name, condition]) => `CASE WHEN ${condition} THEN '${name}' END`)
  .join(', ')}], NULL)`;

/**
 * For SQL, with the values of {@link filterValues}. `deliveries_not_delivered` serves those of an exception.
 */
export const MATCHES = `(:state::text IS NULL OR d.state = :state) AND (:zoneId::text IS NULL OR d.zone_id = :zoneId)
  AND (:zones::text[] IS NULL OR d.zone_id = ANY (:zones))
  AND (:compoundId::text IS NULL OR d.compound_id = :compoundId)
  AND (:storeId::text IS NULL OR d.store_id = :storeId)
  AND (:merchantId::text IS NULL OR d.merchant_id = :merchantId)
  AND (:carrierId::text IS NULL OR d.id IN (SELECT mine.delivery_id FROM assignments mine
    WHERE mine.carrier_id = :carrierId AND mine.state IN (${LIVE})))
  AND (:externalId::text IS NULL OR d.order_id IN (SELECT n.id FROM merchants m
    JOIN orders n ON n.merchant_id = m.id AND n.external_id = :externalId))
  AND (:late::boolean IS NOT TRUE OR (${LATE}))
  AND (:exception::text IS NULL OR d.state IN (${UNDER_WAY}, 'failed', 'cancelled'))
  AND (:exception::text IS NULL OR CASE :exception::text ${conditions
    .map(([name, condition]) => `WHEN '${name}' THEN ${condition}`)
    .join(' ')} END)`;

/** `a` may be absent: nobody has it. */
export const WITH_LIVE = `deliveries d LEFT JOIN assignments a ON a.delivery_id = d.id AND a.state IN (${LIVE})`;

export const filterValues = (filter: DeliveryFilter, now: EpochMs) =>
  ({
    state: filter.state ?? null,
    exception: filter.exception ?? null,
    zoneId: filter.zoneId ?? null,
    zones: filter.zones ?? null,
    compoundId: filter.compoundId ?? null,
    storeId: filter.storeId ?? null,
    merchantId: filter.merchantId ?? null,
    carrierId: filter.carrierId ?? null,
    externalId: filter.externalId ?? null,
    late: filter.late ?? null,
    now: sqlTime(now),
  }) satisfies NamedValues;
