import type { CarrierKind } from '../../dispatch/round.js';
import { EARNED_BY, type Earned } from '../../pay/earned.js';
import { RATES_OF_OFFER } from '../../pay/pay-rules.js';
import type { PayRates } from '../../tariffs/pay-of.js';

/** What the pay for an assignment depends on, as a view reads it. */
export interface PayFacts {
  readonly carrierKind: CarrierKind;
  readonly zoneId: string;
  readonly floorsOnFoot: number;
  readonly atStoreAt: string | null;
  readonly pickedUpAt: string | null;
  readonly reason: string | null;
  readonly tip: number;
  readonly rates: PayRates | null;
  readonly earned: Earned | null;
}

/** For SQL: the tip of an order `o` that a leg `l` may be given, where no rider's leg follows it. */
export const TIP_OF_LEG = `CASE WHEN EXISTS (SELECT 1 FROM legs later WHERE later.delivery_id = l.delivery_id
  AND later.sequence > l.sequence AND later.carrier_kind = 'rider' AND later.state <> 'dropped') THEN 0 ELSE o.tip END`;

/** For SQL: {@link PayFacts} of an assignment `a` with its leg `l` and its order `o`. */
export const PAY_FACTS = `jsonb_build_object(
  'carrierKind', (SELECT kind FROM carriers WHERE id = a.carrier_id), 'zoneId', a.zone_id,
  'floorsOnFoot', l.floors_on_foot, 'atStoreAt', a.at_store_at, 'pickedUpAt', a.picked_up_at, 'reason', a.reason,
  'tip', ${TIP_OF_LEG}, 'rates', ${RATES_OF_OFFER}, 'earned', ${EARNED_BY})`;
