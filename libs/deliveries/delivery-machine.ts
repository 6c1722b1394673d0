/**
 * The states of a delivery and what moves it between them: the one table that decides.
 *
 * The order's way: queued -> offered -> accepted -> picked_up -> arrived -> delivered. An offer that is
 * declined or expires, and a carrier that gives up before the pick-up, bring it back to queued. Held: ops
 * took it out of the pool. Failed: it was picked up and could not be dropped off; the carrier still has the
 * bag, until it is returned to the store. Cancelled after the pick-up, the bag goes back too, and the end is
 * returned as well; but where it turns out that the bag had been left before the cancel, by a phone without a
 * signal, it is delivered.
 */
export const DELIVERY_STATES = [
  'queued',
  'offered',
  'accepted',
  'picked_up',
  'arrived',
  'delivered',
  'held',
  'failed',
  'cancelled',
  'returned',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const DELIVERY_EVENTS = [
  'offer',
  'lose_offer',
  'accept',
  'give_up',
  'pick_up',
  'arrive',
  'deliver',
  'deliver_late',
  'hand_over',
  'fail',
  'return',
  'hold',
  'release',
  'reassign',
  'cancel',
] as const;
export type DeliveryEvent = (typeof DELIVERY_EVENTS)[number];

type Moves = { readonly [State in DeliveryState]?: DeliveryState };

/** Event -> the states it is possible in -> the state it leads to. What is not here is out of turn. */
export const DELIVERY_MACHINE: Readonly<Record<DeliveryEvent, Moves>> = {
  /** A round proposes the leg to a carrier. */
  offer: { queued: 'offered' },
  /** The offer was declined, expired or withdrawn. */
  lose_offer: { offered: 'queued' },
  accept: { offered: 'accepted' },
  /** The carrier cannot do it after all, and has not picked up yet. */
  give_up: { accepted: 'queued' },
  pick_up: { accepted: 'picked_up' },
  arrive: { picked_up: 'arrived' },
  /** Proof met the drop policy at the last drop-off point. */
  deliver: { arrived: 'delivered' },
  /** The same, done before a cancel and heard of after it: see `carry/before-cancel.ts`. */
  deliver_late: { cancelled: 'delivered' },
  /** Proof met the drop policy at the gate; the next leg waits for its carrier. */
  hand_over: { arrived: 'queued' },
  fail: { picked_up: 'failed', arrived: 'failed' },
  /** The bag is back at the store. */
  return: { failed: 'returned', cancelled: 'returned' },
  hold: { queued: 'held', offered: 'held', accepted: 'held' },
  release: { held: 'queued' },
  /** Ops takes it from its carrier, before the pick-up, and puts it back into the pool. */
  reassign: { offered: 'queued', accepted: 'queued' },
  cancel: {
    queued: 'cancelled',
    offered: 'cancelled',
    accepted: 'cancelled',
    picked_up: 'cancelled',
    arrived: 'cancelled',
    held: 'cancelled',
  },
};

/** Where an event leads from a state; undefined: it is out of turn there. */
export function nextState(state: DeliveryState, event: DeliveryEvent): DeliveryState | undefined {
  return DELIVERY_MACHINE[event][state];
}

/** The states an event is possible in. */
export function statesBefore(event: DeliveryEvent): DeliveryState[] {
  return Object.keys(DELIVERY_MACHINE[event]) as DeliveryState[];
}
