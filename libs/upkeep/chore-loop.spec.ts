import type { DataSource } from 'typeorm';
import type { Clock } from '../platform/clock/clock.js';
import type { Heartbeats } from '../platform/heartbeats/heartbeats.service.js';
import { ChoreLoop } from './chore-loop.js';
import type { Chore } from './chore.js';

const database = { manager: {} } as DataSource;
const clock = { now: () => 0, speed: 1 } as Clock;

/** A chore that notes its runs, and does what it is told at each. */
const chore = (name: string, everyMs: number, did: string[], run: Chore['run']): Chore => ({
  name,
  everyMs,
  sole: false,
  run: (turn) => {
    did.push(name);
    return run(turn);
  },
  isUnderWay: () => Promise.resolve(true),
});

/** The beats while chores are gone through for so long. */
async function watched(chores: readonly Chore[], forMs: number): Promise<number> {
  let beats = 0;
  const heartbeats = { turn: () => undefined, beat: () => void beats++ } as unknown as Heartbeats;
  const watch = { part: 'sweeper', name: 'Spec', lock: null } as const;
  const loop = new ChoreLoop(watch, chores, database, clock, heartbeats);
  loop.start();
  await new Promise((resolve) => setTimeout(resolve, forMs));
  await loop.stop();
  return beats;
}

const FINE = () => Promise.resolve();

describe('a loop of chores', () => {
  it('runs each on its own and in order, and has no heartbeat where one fails', async () => {
    const did: string[] = [];
    const fails = chore('fails', 0, did, () => Promise.reject(new Error('it is down')));
    expect(await watched([fails, chore('fine', 0, did, FINE)], 100)).toBe(0);
    expect(did).toEqual(['fails', 'fine']);
  });

  it('runs a chore as seldom as it says, and at the next turn where it has more to do', async () => {
    const did: string[] = [];
    const left = ['more', undefined, 'more'] as const;
    const seldom = chore('seldom', 60_000, did, FINE);
    const much = chore('much', 60_000, did, () =>
      Promise.resolve(left[did.filter((name) => name === 'much').length - 1]),
    );
    expect(await watched([seldom, much, chore('each turn', 0, did, FINE)], 1_300)).toBe(3);
    expect(did).toEqual(['seldom', 'much', 'each turn', 'much', 'each turn', 'each turn']);
  });

  it('takes no sole chores without a lock', () => {
    const sole = { ...chore('sole', 0, [], FINE), sole: true };
    return expect(watched([sole], 0)).rejects.toThrow('no lock');
  });
});
