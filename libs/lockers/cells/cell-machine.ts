/**
 * The states of a locker cell and what moves it between them: the one table that decides.
 *
 * A cell's way: free -> reserved -> open_for_rider -> occupied -> open_for_resident -> disinfecting -> free.
 * A cell that a rider may have opened is disinfected even if no bag was left in it. Out of order: its door is
 * jammed, it is not the one that opens, or ops took it out; a bag that lies in it meanwhile stays its
 * claim's.
 */
export const CELL_STATES = [
  'free',
  'reserved',
  'open_for_rider',
  'occupied',
  'open_for_resident',
  'disinfecting',
  'out_of_order',
] as const;
export type CellState = (typeof CELL_STATES)[number];

export const CELL_EVENTS = [
  'reserve',
  'release',
  'open_for_rider',
  'store',
  'open_for_resident',
  'take',
  'disinfected',
  'break',
  'mend',
  'mend_with_bag',
] as const;
export type CellEvent = (typeof CELL_EVENTS)[number];

type Moves = { readonly [State in CellState]?: CellState };

/** Event -> the states it is possible in -> the state it leads to. What is not here is out of turn. */
export const CELL_MACHINE: Readonly<Record<CellEvent, Moves>> = {
  /** A leg bound for the locker is offered. */
  reserve: { free: 'reserved' },
  /** The offer is lost, the delivery cancelled or failed, or the bag goes elsewhere. */
  release: { reserved: 'free', open_for_rider: 'disinfecting' },
  /** The rider's code was right: from now on the door may be open. Asked again, it opens again. */
  open_for_rider: { reserved: 'open_for_rider', open_for_rider: 'open_for_rider' },
  /** The rider proved that the bag is in. */
  store: { open_for_rider: 'occupied' },
  /** The locker has opened it for the resident's code. */
  open_for_resident: { occupied: 'open_for_resident', open_for_resident: 'open_for_resident' },
  /** The door was shut behind the resident. */
  take: { open_for_resident: 'disinfecting' },
  disinfected: { disinfecting: 'free' },
  break: {
    free: 'out_of_order',
    reserved: 'out_of_order',
    open_for_rider: 'out_of_order',
    occupied: 'out_of_order',
    open_for_resident: 'out_of_order',
    disinfecting: 'out_of_order',
  },
  /** Hands were in it: it is disinfected before the next bag. */
  mend: { out_of_order: 'disinfecting' },
  mend_with_bag: { out_of_order: 'occupied' },
};

/** Where an event leads from a state; undefined: it is out of turn there. */
export function nextCellState(state: CellState, event: CellEvent): CellState | undefined {
  return CELL_MACHINE[event][state];
}
