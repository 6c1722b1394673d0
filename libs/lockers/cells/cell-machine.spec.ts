import fc from 'fast-check';
import {
  CELL_EVENTS,
  CELL_MACHINE,
  CELL_STATES,
  nextCellState,
  type CellEvent,
  type CellState,
} from './cell-machine.js';

/** The whole table once more, as one would tell it: each state, and what may happen there. */
const TOLD: Readonly<Record<CellState, Partial<Record<CellEvent, CellState>>>> = {
  free: { reserve: 'reserved', break: 'out_of_order' },
  reserved: { release: 'free', open_for_rider: 'open_for_rider', break: 'out_of_order' },
  open_for_rider: {
    store: 'occupied',
    release: 'disinfecting',
    open_for_rider: 'open_for_rider',
    break: 'out_of_order',
  },
  occupied: { open_for_resident: 'open_for_resident', break: 'out_of_order' },
  open_for_resident: {
    take: 'disinfecting',
    open_for_resident: 'open_for_resident',
    break: 'out_of_order',
  },
  disinfecting: { disinfected: 'free', break: 'out_of_order' },
  out_of_order: { mend: 'disinfecting', mend_with_bag: 'occupied' },
};

const FIXED = { seed: 20_220_329, numRuns: 2_000 };
const anyDay = fc.array(fc.constantFrom(...CELL_EVENTS), { maxLength: 60 });

describe('the states of a locker cell', () => {
  it.each(CELL_STATES.flatMap((state) => CELL_EVENTS.map((event) => ({ state, event }))))(
    '$event while $state',
    ({ state, event }) => expect(nextCellState(state, event)).toBe(TOLD[state][event]),
  );

  it('know every event that is told of', () => {
    expect([...CELL_EVENTS].sort()).toEqual(Object.keys(CELL_MACHINE).sort());
  });

  it('go one way round, and back only where nothing was touched', () => {
    const way = ['reserve', 'open_for_rider', 'store', 'open_for_resident', 'take', 'disinfected'] as const;
    const seen = way.reduce<CellState[]>(
      (states, event) => [...states, nextCellState(states.at(-1) as CellState, event) as CellState],
      ['free'],
    );
    expect(seen).toEqual([
      'free',
      'reserved',
      'open_for_rider',
      'occupied',
      'open_for_resident',
      'disinfecting',
      'free',
    ]);
    expect(nextCellState('reserved', 'release')).toBe('free');
    expect(nextCellState('occupied', 'release')).toBeUndefined();
  });

  it('are all reached, and none is left without a way on', () => {
    const leads = Object.values(CELL_MACHINE).flatMap((moves) => Object.entries(moves));
    expect([...new Set(leads.map(([, to]) => to))].sort()).toEqual([...CELL_STATES].sort());
    expect([...new Set(leads.map(([from]) => from))].sort()).toEqual([...CELL_STATES].sort());
  });

  it('never let a cell be reserved again between an opening and a disinfection, whatever happens', () => {
    fc.assert(
      fc.property(anyDay, (events) => {
        let state: CellState = 'free';
        let touched = false;
        for (const event of events) {
          const next = nextCellState(state, event);
          if (!next) continue;
          if (event === 'reserve') expect(touched).toBe(false);
          if (event.startsWith('open_') || event === 'break') touched = true;
          if (event === 'disinfected') touched = false;
          state = next;
        }
      }),
      FIXED,
    );
  });

  it('never lose a bag: what was stored leaves only by a door opened for the resident', () => {
    fc.assert(
      fc.property(anyDay, (events) => {
        let state: CellState = 'free';
        let bag = false;
        for (const event of events) {
          // Whoever mends a cell says what lies in it: that is the claim's word, not the machine's.
          if ((event === 'mend' && bag) || (event === 'mend_with_bag' && !bag)) continue;
          const next = nextCellState(state, event);
          if (!next) continue;
          if (bag && (event === 'reserve' || event === 'disinfected'))
            throw new Error(`${event} with a bag in it`);
          if (event === 'store') bag = true;
          if (event === 'take') bag = false;
          state = next;
        }
      }),
      FIXED,
    );
  });
});
