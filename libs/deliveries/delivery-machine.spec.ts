import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  DELIVERY_EVENTS,
  DELIVERY_MACHINE,
  DELIVERY_STATES,
  nextState,
  statesBefore,
  type DeliveryEvent,
  type DeliveryState,
} from './delivery-machine.js';
import { stateDiagram } from './testing/state-diagram.js';

/** The whole table once more, as one would tell it: each state, and what may happen there. */
const TOLD: Readonly<Record<DeliveryState, Partial<Record<DeliveryEvent, DeliveryState>>>> = {
  queued: { offer: 'offered', hold: 'held', cancel: 'cancelled' },
  offered: {
    accept: 'accepted',
    lose_offer: 'queued',
    reassign: 'queued',
    hold: 'held',
    cancel: 'cancelled',
  },
  accepted: {
    pick_up: 'picked_up',
    give_up: 'queued',
    reassign: 'queued',
    hold: 'held',
    cancel: 'cancelled',
  },
  picked_up: { arrive: 'arrived', fail: 'failed', cancel: 'cancelled' },
  arrived: { deliver: 'delivered', hand_over: 'queued', fail: 'failed', cancel: 'cancelled' },
  held: { release: 'queued', cancel: 'cancelled' },
  failed: { return: 'returned' },
  cancelled: { deliver_late: 'delivered', return: 'returned' },
  delivered: {},
  returned: {},
};

const everyCell = DELIVERY_STATES.flatMap((state) => DELIVERY_EVENTS.map((event) => ({ state, event })));
const anyWay = fc.array(fc.constantFrom(...DELIVERY_EVENTS), { maxLength: 60 });
const FIXED = { seed: 20_220_328, numRuns: 2_000 };

/** Every state that a way of these events passes through; what is out of turn is left out. */
function walk(events: readonly DeliveryEvent[]): DeliveryState[] {
  const way: DeliveryState[] = ['queued'];
  for (const event of events) {
    const next = nextState(way.at(-1) as DeliveryState, event);
    if (next) way.push(next);
  }
  return way;
}

describe('the states of a delivery', () => {
  it.each(everyCell)('$event while $state', ({ state, event }) => {
    expect(nextState(state, event)).toBe(TOLD[state][event]);
  });

  it('lead a bag from the pool to the door', () => {
    expect(walk(['offer', 'accept', 'pick_up', 'arrive', 'deliver'])).toEqual([
      'queued',
      'offered',
      'accepted',
      'picked_up',
      'arrived',
      'delivered',
    ]);
  });

  it('are all reached from the pool', () => {
    const reached = new Set<DeliveryState>(['queued']);
    for (const state of reached) {
      for (const event of DELIVERY_EVENTS) {
        const next = nextState(state, event);
        if (next) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...DELIVERY_STATES].sort());
  });

  it('end where a bag was delivered or is back: nothing happens to it any more', () => {
    fc.assert(
      fc.property(anyWay, (events) => {
        const way = walk(events);
        for (const end of ['delivered', 'returned'] as const)
          if (way.includes(end)) expect(way.indexOf(end)).toBe(way.length - 1);
      }),
      FIXED,
    );
  });

  it('lead out of a cancel by two ways alone: the bag is back, or it had been left before we heard of it', () => {
    fc.assert(
      fc.property(anyWay, (events) => {
        const way = walk(events);
        const after = way.slice(way.indexOf('cancelled') + 1);
        if (way.includes('cancelled')) expect([[], ['returned'], ['delivered']]).toContainEqual(after);
      }),
      FIXED,
    );
    expect(walk(['cancel', 'deliver', 'arrive', 'pick_up', 'release', 'offer'])).toEqual([
      'queued',
      'cancelled',
    ]);
  });

  it('never give a bag out of the hands of who has it back into the pool, but at a gate', () => {
    fc.assert(
      fc.property(anyWay, (events) => {
        const way = walk(events.filter((event) => event !== 'hand_over'));
        const pickedUp = way.indexOf('picked_up');
        if (pickedUp >= 0) expect(way.slice(pickedUp)).not.toContain('queued');
      }),
      FIXED,
    );
  });

  it('are drawn in docs/ARCHITECTURE.md as they are', () => {
    const drawn = `\`\`\`mermaid\n${stateDiagram()}\n\`\`\`\n`;
    expect(readFileSync('docs/ARCHITECTURE.md', 'utf8')).toContain(drawn);
  });

  it('are told by event as they are told by state', () => {
    for (const event of DELIVERY_EVENTS) {
      expect(statesBefore(event).sort()).toEqual(
        DELIVERY_STATES.filter((state) => event in TOLD[state]).sort(),
      );
      expect(Object.keys(DELIVERY_MACHINE[event])).not.toHaveLength(0);
    }
  });
});
