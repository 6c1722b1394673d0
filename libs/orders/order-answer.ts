import type { DropPolicy, OverruledWish, ToldReading } from '../dropoff/drop-policy.js';
import type { DeliveryState } from '../deliveries/delivery-machine.js';

/** What a merchant is told of an accepted order. */
export interface OrderAnswer {
  readonly id: string;
  readonly externalId: string;
  readonly state: DeliveryState;
  readonly deliveryId: string;
  readonly zoneId: string;
  readonly dropPolicy: DropPolicy;
  /** The resident's wishes, and needs of the goods, that lost to a stronger rule, if any. */
  readonly overruled?: readonly OverruledWish[];
  /** How sure the note's reading is; at acceptance nobody has confirmed it yet. */
  readonly reading: ToldReading;
  readonly trackingUrl: string;
}
