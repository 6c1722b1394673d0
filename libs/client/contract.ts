import type { Temperature, Vehicle } from '#libs/dispatch/round.js';
import type { DropPolicy, Place } from '#libs/dropoff/drop-policy.js';
import type { Declared } from '#libs/dropoff/proof.js';
import type { Location } from '#libs/geo/location.js';
import type { BilingualName } from '#libs/places/bilingual-name.js';
import type { AccessState } from '#libs/places/zone.entity.js';
import type { ZoneRuleSettings } from '#libs/places/zone-rules.js';

/** What goes over the line, as docs and `/openapi.json` have it; only what the command line uses. Times are ISO 8601. */

/** An order as a picker sees it. */
export interface PickingOrder {
  readonly orderId: string;
  readonly readyAt: string;
  readonly lines: readonly { readonly sku: string; readonly toPick: number; readonly picked: number }[];
}

export interface NewOrder {
  readonly externalId: string;
  readonly storeId: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  /** What the resident wants where an article has run out; the service asks, if this is not said. */
  readonly substitution?: 'ask' | 'similar' | 'none';
  readonly dropoff: {
    readonly compoundId?: string;
    readonly address?: string;
    readonly building: string;
    readonly unit?: string;
    readonly floor?: string;
    readonly room?: string;
    readonly contact: { readonly name: string; readonly phone: string };
    readonly note?: string;
    readonly location?: Location;
  };
  readonly window?: { readonly earliest?: string; readonly latest?: string };
  readonly readyAt?: string;
}

export interface AcceptedOrder {
  readonly id: string;
  readonly externalId: string;
  readonly state: string;
  readonly deliveryId: string;
  readonly zoneId: string;
  readonly dropPolicy: DropPolicy;
  readonly trackingUrl: string;
}

export interface OrderRow {
  readonly id: string;
  readonly externalId: string;
  readonly state: string;
}

/** What happened to an order's delivery, and when. */
export interface HistoryEntry {
  readonly event: string;
  readonly state: string;
  readonly reason: string | null;
  readonly at: string;
}

export interface BatchResult {
  readonly status: number;
  readonly order?: AcceptedOrder;
  readonly problem?: { readonly code: string; readonly detail: string };
}

export interface StockUpdate {
  readonly sku: string;
  readonly onHand: number;
  readonly name?: BilingualName;
  readonly temperature?: Temperature;
  readonly weightGrams?: number;
}

export interface StockLevel {
  readonly sku: string;
  readonly temperature: Temperature;
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
}

export interface ShiftRequest {
  readonly state: 'online' | 'paused' | 'offline';
  /** Ends the shift though bags are in hand. */
  readonly force?: boolean;
  readonly location?: Location;
  readonly endsAt?: string;
  readonly health?: {
    readonly temperatureC: number;
    readonly mask: boolean;
    readonly handsDisinfected: boolean;
  };
}

/** The answer to a change of shift: the carrier as the service knows it. */
export interface ShiftAnswer {
  readonly id: string;
  readonly zoneId: string;
  readonly vehicle: Vehicle;
  readonly location: Location | null;
}

export interface Assignment {
  readonly id: string;
  readonly deliveryId: string;
  readonly externalId: string;
  readonly bundleId: string;
  readonly state: string;
  readonly expiresAt?: string;
  readonly pickup: {
    readonly id: string;
    readonly name: BilingualName;
    readonly location: Location;
    readonly readyAt: string;
  };
  readonly dropoff: { readonly location: Location };
  readonly dropPolicy: DropPolicy;
  readonly policyVersion: number;
  /** Changed since it was confirmed: nothing is delivered before it is confirmed again. */
  readonly policyChanged: boolean;
  /** Rules that ops let go. */
  readonly waived: readonly string[];
  /** The cell that is kept for the bag, where its locker is connected. */
  readonly locker?: { readonly cell: string; readonly code?: string; readonly opened: boolean };
  readonly sequence: number;
  readonly expectedDropoffAt: string;
}

export interface CarrierNews {
  readonly assignments: readonly Assignment[];
  /** A volunteer's sealed compound has orders that wait for somebody to start a shift. */
  readonly calls: readonly { readonly id: string }[];
}

export interface ProofRequest extends Declared {
  readonly place: Place;
  readonly location: Location;
  readonly photoId?: string;
  readonly cellCode?: string;
}

export interface NewZone {
  readonly name: BilingualName;
  /** The ring of corners. */
  readonly polygon: readonly Location[];
  readonly rules?: ZoneRuleSettings;
  readonly reason: string;
}

export interface ZoneRow {
  readonly id: string;
  readonly name: BilingualName;
  readonly state: AccessState;
  /** In force. */
  readonly rules: ZoneRuleSettings;
  readonly rounds: number;
  /** Absent before the first round. */
  readonly slowestRoundMs?: number;
  readonly waiting: number;
  /** How many legs wait for each reason. */
  readonly waitingBecause: Readonly<Record<string, number>>;
}

export interface ZoneChange {
  readonly state?: AccessState;
  readonly rules?: ZoneRuleSettings;
  readonly reason: string;
}

export interface CompoundRow {
  readonly id: string;
  readonly name: BilingualName;
  readonly state: AccessState;
  /** Since when its volunteers are called, if they are. */
  readonly calledAt: string | null;
}

export interface LockerRow {
  readonly id: string;
  readonly url: string | null;
  readonly online: boolean;
  readonly cells: readonly { readonly bag: { readonly deliveryId: string } | null }[];
}

export interface DeliveryRow {
  readonly id: string;
  readonly externalId: string;
  readonly state: string;
  /** Why the last round left it in the pool. */
  readonly heldReason: string | null;
}

/** What a resident's link shows. */
export interface TrackingView {
  readonly deliveryId: string;
  readonly state: string;
  /** The shelf or guard post where a place is kept for the bag. */
  readonly dropPoint?: object;
  readonly locker?: { readonly cell: string; readonly state: string; readonly storedAt: string | null };
  readonly fellBack?: { readonly place: Place; readonly because: string };
}

/** How the day goes, over all zones. */
export interface Overview {
  readonly now: string;
  /** Deliveries by state. */
  readonly deliveries: Readonly<Record<string, number>>;
  /** Under way and past their promise. */
  readonly late: number;
  readonly carriers: Readonly<Record<string, number>>;
  readonly pool: { readonly waiting: number };
}

export interface NewStore {
  readonly name: BilingualName;
  readonly location: Location;
  readonly preparationSeconds?: number;
}

export interface NewCarrier {
  readonly kind: 'rider' | 'volunteer';
  readonly name: string;
  readonly zoneId: string;
  readonly vehicle: Vehicle;
  readonly capacity: { readonly bags: number; readonly weightGrams: number; readonly coldBox: boolean };
}

export interface ClockAnswer {
  readonly now: string;
  readonly speed: number;
  /** Of a speed other than 1: to be renewed within so many seconds of real time. */
  readonly lease?: { readonly id: string; readonly seconds: number };
}
