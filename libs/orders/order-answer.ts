import type { DropPolicy, OverruledWish, ToldReading } from '../dropoff/drop-policy.js';
import type { OrderWarning } from './order-warnings.js';
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
  /** What is doubtful about it, if anything. */
  readonly warnings?: readonly OrderWarning[];
  /** How sure the note's reading is; at acceptance nobody has confirmed it yet. */
  readonly reading: ToldReading;
  readonly trackingUrl: string;
}
