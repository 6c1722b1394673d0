import fc from 'fast-check';
import { CELL_EVENTS, CELL_MACHINE, CELL_STATES, nextCellState, type CellState } from './cell-machine.js';

const FIXED = { seed: 20_220_329, numRuns: 2_000 };
const anyDay = fc.array(fc.constantFrom(...CELL_EVENTS), { maxLength: 60 });

describe('the states of a locker cell', () => {
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
