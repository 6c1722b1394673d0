import { Inject, Injectable } from '@nestjs/common';
import { distance, type Location } from '../../geo/location.js';
import { epochMs, metres, type EpochMs, type Metres } from '../../geo/units.js';
import { earn } from '../../pay/earn.js';
import { partsOf } from '../../pay/earned.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { minuteOfDay } from '../../platform/clock/local-time.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Sql } from '../../platform/database/sql.js';
import { payParts, type PayMeasures, type PayOutcome, type PayPart } from '../../tariffs/pay-of.js';
import { sumOf } from '../../tariffs/parts.js';
import type { AssignmentState } from '../assignment-states.js';
import type { LockedAssignment } from '../carry/lock-assignment.js';
import type { LegPayAnswer } from './pay-answer.js';
import type { PayFacts } from './pay-facts.js';
import { outcomeOfReturn } from './pay-outcome.js';

/** An assignment as far as its pay can be told before it is earned. */
export interface ShownLeg {
  readonly state: AssignmentState;
  readonly pickup: Location;
  readonly dropoff: Location;
  readonly weightGrams: number;
  readonly expectedDropoffAt: Date;
  readonly payFacts: PayFacts;
}

/** Ended without having been anybody's work. */
const NEVER_TAKEN: readonly AssignmentState[] = ['declined', 'expired'];
const UNDER_WAY: readonly AssignmentState[] = ['offered', 'accepted', 'picked_up', 'arrived', 'returning'];

/** What legs earn their riders, before and after. */
@Injectable()
export class LegPay {
  constructor(
    private readonly places: Places,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** On the street, from pick-up to drop-off; there and back where the bag is brought back. */
  metresOf(
    { zoneId, pickup, dropoff }: Pick<LockedAssignment, 'zoneId' | 'pickup' | 'dropoff'>,
    outcome: PayOutcome,
  ): Metres {
    const { detourFactor } = zoneRules(this.places.zone(zoneId)?.rules ?? {});
    const oneWay = Math.round(distance(pickup, dropoff) * detourFactor);
    return metres(outcome === 'returned' ? 2 * oneWay : oneWay);
  }

  /** In the transaction of the step that ends the leg. Volunteers earn nothing. */
  async earn(tx: Sql, assignment: LockedAssignment, outcome: PayOutcome, endedAt: EpochMs): Promise<void> {
    if (assignment.carrierKind !== 'rider') return;
    const { carrierId, id, deliveryId, zoneId, offeredAt, atStoreAt, pickedUpAt } = assignment;
    const climbed = outcome === 'delivered' || assignment.arrivedAt !== null;
    const measures: PayMeasures = {
      metres: this.metresOf(assignment, outcome),
      grams: assignment.weightGrams,
      floorsOnFoot: climbed ? assignment.floorsOnFoot : 0,
      waitingSeconds: secondsBetween(atStoreAt, pickedUpAt ?? new Date(endedAt)),
      minute: minuteOfDay(endedAt, this.config.timeZone),
      tip: assignment.tip,
    };
    const leg = { carrierId, assignmentId: id, deliveryId, zoneId, offeredAt: epochMs(offeredAt) };
    await earn(tx, { ...leg, endedAt, outcome, measures });
  }

  /** What it comes to by what is known now: it changes with what is done, never by time alone. */
  shown(leg: ShownLeg): { pay?: LegPayAnswer } {
    const { carrierKind, rates } = leg.payFacts;
    if (carrierKind !== 'rider' || !rates || NEVER_TAKEN.includes(leg.state)) return {};
    if (!UNDER_WAY.includes(leg.state)) return this.booked(leg.payFacts);
    const outcome = leg.state === 'returning' ? outcomeOfReturn(leg.payFacts.reason) : 'delivered';
    return { pay: this.told(payParts(rates, this.expected(leg, outcome), outcome), false) };
  }

  /** What the books have of a leg that is over. */
  booked({ carrierKind, rates, earned }: PayFacts): { pay?: LegPayAnswer } {
    if (carrierKind !== 'rider' || !rates) return {};
    return { pay: this.told(earned ? partsOf(earned) : [], true) };
  }

  private expected(leg: ShownLeg, outcome: PayOutcome): PayMeasures {
    const { zoneId, floorsOnFoot, atStoreAt, pickedUpAt, tip } = leg.payFacts;
    return {
      metres: this.metresOf({ ...leg, zoneId }, outcome),
      grams: leg.weightGrams,
      floorsOnFoot,
      waitingSeconds: pickedUpAt === null ? 0 : secondsBetween(dateOf(atStoreAt), new Date(pickedUpAt)),
      minute: minuteOfDay(epochMs(leg.expectedDropoffAt), this.config.timeZone),
      tip,
    };
  }

  private told(parts: readonly PayPart[], final: boolean): LegPayAnswer {
    return { amount: sumOf(parts), currency: this.config.currency, parts, final };
  }
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Nobody who did not say that they were there has waited. */
function secondsBetween(from: Date | null, until: Date): number {
  return from === null ? 0 : Math.max(0, Math.round((until.getTime() - from.getTime()) / 1_000));
}
