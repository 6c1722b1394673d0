import type { Model, Runner, Work } from '../model.js';
import { mayCarry } from '../model.js';
import { costUnserved } from '../routes.js';
import { roomFor, Walker, type Bundle } from '../walk.js';
import { seconds } from '../../geo/units.js';

/** The least cost of any plan, by trying them all: for tests of small rounds only. */
export function leastCost(model: Model): number {
  const everything = (1 << model.works.length) - 1;
  let least = new Float64Array(everything + 1);
  for (let set = 0; set <= everything; set++) least[set] = costOfNone(model, set);
  for (const runner of model.runners) {
    const alone = leastCosts(model, runner);
    const together = new Float64Array(everything + 1).fill(Infinity);
    for (let set = 0; set <= everything; set++)
      for (let mine = set; ; mine = (mine - 1) & set) {
        together[set] = Math.min(
          together[set] as number,
          (alone[mine] as number) + (least[set ^ mine] as number),
        );
        if (mine === 0) break;
      }
    least = together;
  }
  return least[everything] as number;
}

/** By set of legs, as bits: the least that one carrier needs for them, in any order and any bundles. */
function leastCosts(model: Model, runner: Runner): Float64Array {
  const costs = new Float64Array(1 << model.works.length).fill(Infinity);
  costs[0] = 0;
  const works = model.works.filter((work) => mayCarry(runner, work));
  const walker = new Walker(model.ways, runner);
  extend(0, walker.time, walker.place, walker.cost);
  return costs;

  function extend(done: number, time: number, place: number, cost: number): void {
    for (const bundle of bundlesOf(
      works.filter(({ index }) => !(done & (1 << index))),
      runner,
    )) {
      walker.set(seconds(time), place, seconds(cost));
      if (!walker.carry(bundle)) continue;
      const set = bundle.reduce((bits, { index }) => bits | (1 << index), done);
      costs[set] = Math.min(costs[set] as number, walker.cost);
      extend(set, walker.time, walker.place, walker.cost);
    }
  }
}

/** Every bundle that these legs allow, in every drop-off order. */
function* bundlesOf(works: readonly Work[], runner: Runner, begun: Bundle = []): Generator<Bundle> {
  for (const work of works) {
    if (begun[0] && begun[0].pickup !== work.pickup) continue;
    const bundle = [...begun, work];
    if (!roomFor(bundle, runner)) continue;
    yield bundle;
    yield* bundlesOf(
      works.filter((other) => other !== work),
      runner,
      bundle,
    );
  }
}

const costOfNone = ({ works }: Model, set: number): number =>
  works.reduce((sum, work) => sum + (set & (1 << work.index) ? costUnserved(work) : 0), 0);
