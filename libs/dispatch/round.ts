import type { EpochMs, Metres, Seconds } from '../geo/units.js';
import type { Location } from '../geo/location.js';
import type { TravelTimes, Vehicle } from '../geo/travel-times.js';

export type { TravelTimes, Vehicle } from '../geo/travel-times.js';

/** What a round of dispatch sees and what it answers. All data, no clock: `now` is an argument. */

export const CARRIER_KINDS = ['rider', 'volunteer'] as const;
export type CarrierKind = (typeof CARRIER_KINDS)[number];
export const TEMPERATURES = ['ambient', 'chilled', 'frozen', 'hot'] as const;
export type Temperature = (typeof TEMPERATURES)[number];
/** How much a leg's time counts beside others': see `PRIORITY_WEIGHTS`. */
export const PRIORITIES = ['low', 'normal', 'high'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What a carrier can take at once, or has taken. */
export interface Load {
  readonly bags: number;
  readonly weightGrams: number;
}

/** Someone on shift in the zone. */
export interface Carrier {
  readonly id: string;
  readonly kind: CarrierKind;
  readonly vehicle: Vehicle;
  /** Where the carrier is free to start for the next pick-up. */
  readonly location: Location;
  /** When the carrier is free at `location`: `now` if idle, the known end of the work in hand if busy. */
  readonly freeAt: EpochMs;
  /** Since when the carrier has had no work; equals `freeAt` while busy. */
  readonly idleSince: EpochMs;
  /** No pick-up after this. */
  readonly shiftEndsAt: EpochMs;
  readonly capacity: Load & { readonly coldBox: boolean };
  /** Bags offered, promised or carried now; counts against `capacity`. */
  readonly load: Load;
  /** Legs offered, promised or carried now; counts against the zone's cap. */
  readonly legsInHand: number;
  /** Compounds closed to outsiders that this carrier may enter. */
  readonly admittedTo: readonly string[];
  readonly preferences?: Preferences;
  /**
   * The most legs it takes at once, in the place of the zone's limits: a volunteer with a cart takes what it
   * carries.
   */
  readonly batch?: number;
}

/** What a carrier would rather carry. A leg against it costs more and is not forbidden. */
export interface Preferences {
  /** The heaviest leg it likes to carry. */
  readonly maxLegGrams?: number;
  /** The most floors it likes to climb where there is no lift. */
  readonly maxFloorsOnFoot?: number;
  /** The pick-up points it likes to go to; absent: any. */
  readonly pickupIds?: readonly string[];
}

/** A leg that waits for a carrier. */
export interface OpenLeg {
  readonly id: string;
  /** Where the bag is picked up: legs with the same pickup id can be bundled. A store or a gate shelf. */
  readonly pickupId: string;
  readonly pickup: Location;
  readonly dropoff: Location;
  readonly placedAt: EpochMs;
  readonly readyAt: EpochMs;
  /** When it should be at the drop-off point. */
  readonly promisedAt: EpochMs;
  readonly load: Load;
  readonly temperature: Temperature;
  /** Absent: normal. */
  readonly priority?: Priority;
  /** The longest the bag may be under way, from pick-up to drop-off; absent: no limit. */
  readonly maxCarry?: Seconds;
  readonly carrierKind: CarrierKind;
  /** The vehicles that may carry it; absent: any. */
  readonly vehicles?: readonly Vehicle[];
  /** The closed compound that the carrier must be admitted to, if any. */
  readonly closedCompoundId?: string;
  /** The note's time window for the drop-off. */
  readonly notBefore?: EpochMs;
  readonly notAfter?: EpochMs;
  /** The shelf, guard post or locker that it is bound for, where the places there are counted. */
  readonly dropPointId?: string;
  /** Floors to climb at the drop-off point without a lift. */
  readonly floorsOnFoot?: number;
  /**
   * The leg before it is still under way and ends at `readyAt`: this one is planned with, and not offered
   * yet.
   */
  readonly awaitsEarlierLeg?: boolean;
  /** Time at the pick-up point and at the drop-off point, half of it before the moment that counts. */
  readonly pickupHandling: Seconds;
  readonly dropoffHandling: Seconds;
  /** Carriers that declined this leg, or let an offer of it expire, too recently to be asked again. */
  readonly declinedBy: readonly string[];
}

/** A shelf, guard post or locker, with the places that are neither taken nor promised. */
export interface DropPoint {
  readonly id: string;
  readonly freePlaces: number;
}

export interface ZoneRules {
  /** At most this many legs offered or in hand a carrier. */
  readonly maxLegsInHand: number;
  /** At most this many legs in one bundle. */
  readonly maxBundle: number;
}

export interface Round {
  readonly now: EpochMs;
  readonly zone: ZoneRules;
  readonly carriers: readonly Carrier[];
  readonly legs: readonly OpenLeg[];
  /** Those whose places are counted; a leg bound for one that is not here has a place. */
  readonly dropPoints?: readonly DropPoint[];
  readonly travel: TravelTimes;
  /** Breaks ties; the same round and seed give the same plan. */
  readonly seed: number;
  readonly options?: RoundOptions;
}

/** The engine's ideas, each of which can be switched off to see what it gains. */
export interface Switches {
  /** Several legs of one pick-up point on one way. */
  readonly bundles: boolean;
  /** Work planned ahead for carriers that are busy or on the way to another pick-up. */
  readonly chains: boolean;
  /** The start is solved as an assignment problem, beside the greedy start. */
  readonly matching: boolean;
  readonly localSearch: boolean;
  /** An offer goes out as late as it can without making anything later. */
  readonly holdBack: boolean;
}

export interface RoundOptions {
  readonly switches?: Partial<Switches>;
  /**
   * How many moves local search may try: a count, so that a seed gives one plan. Absent: by the size of the
   * round.
   */
  readonly searchMoves?: number;
  /**
   * Asked between moves; once true, the best plan so far is the answer. For a caller with a clock and a
   * hurry.
   */
  readonly outOfTime?: () => boolean;
  /** Which legs to say more of; absent: none. */
  readonly explain?: ExplainRequest;
  /** An offer goes out this long before its carrier has to leave: until the next round, and time to answer. */
  readonly commitAhead?: Seconds;
}

/** Of which legs a round says why each carrier has them or not. */
export interface ExplainRequest {
  /** Somebody wants to know: with this many carriers by name. */
  readonly asked: readonly string[];
  readonly namedIfAsked: number;
  /**
   * Besides, of those that it offers, and of those that nobody can take: this many, with so many carriers by
   * name.
   */
  readonly most: number;
  readonly named: number;
  /** Why each was held before: those that are held for the same reason are not told again. */
  readonly heldBefore: ReadonlyMap<string, string>;
}

/** Why an offer costs what it costs, so that ops can read it. */
interface CostTerms {
  readonly lateSeconds: Seconds;
  readonly travelMetres: Metres;
  /** The carrier's wait at the pick-up point. */
  readonly waitSeconds: Seconds;
  readonly handlingSeconds: Seconds;
}

export interface PlannedStop {
  readonly legId: string;
  readonly dropoffAt: EpochMs;
}

/** Legs of one pick-up point proposed to one carrier, in drop-off order. */
export interface PlannedOffer {
  readonly carrierId: string;
  readonly pickupId: string;
  readonly pickupAt: EpochMs;
  readonly stops: readonly PlannedStop[];
  readonly cost: CostTerms;
}

/** The constraint that binds a leg left out of the plan. */
export type HoldReason =
  | 'no_carrier_on_shift'
  | 'capacity'
  | 'cold_box'
  | 'shift_end'
  | 'not_admitted'
  | 'declined'
  | 'vehicle'
  | 'drop_point_full'
  | 'earlier_leg'
  | 'time_window'
  | 'carry_time'
  | 'legs_in_hand'
  | 'waiting_is_free'
  | 'better_carrier_soon';

export interface HeldLeg {
  readonly legId: string;
  readonly reason: HoldReason;
}

export interface Plan {
  readonly offers: readonly PlannedOffer[];
  readonly held: readonly HeldLeg[];
  /** When to look again even if nothing happens; absent: only when something changes. */
  readonly lookAgainAt?: EpochMs;
}
