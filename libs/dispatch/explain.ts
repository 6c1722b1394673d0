import { epochMs, metres, type EpochMs, type Metres } from '../geo/units.js';
import { obstacles, type Obstacle } from './hold-reason.js';
import { Inserter } from './insertion.js';
import type { Model, Runner, Work } from './model.js';
import { Nearby } from './nearby.js';
import type { HoldReason } from './round.js';
import { routeOf, type Route, type Routes } from './routes.js';

/** How a round sees one carrier for one leg. */
export type Verdict =
  /** It has the leg in the plan. */
  | 'chosen'
  /** It could take it, at a higher cost to everybody. */
  | 'costs_more'
  /** It could take it alone, but not beside the work that it has in the plan. */
  | 'busy'
  /** Others are nearer: it was not asked. */
  | 'farther'
  /** Something forbids it: see `obstacles`. */
  | 'cannot';

export interface CarrierVerdict {
  readonly carrierId: string;
  readonly verdict: Verdict;
  readonly obstacles?: readonly Obstacle[];
  /** To the pick-up point, from where the carrier is free. */
  readonly metres: Metres;
  /** When it could pick up at the soonest. */
  readonly soonestAt: EpochMs;
  /** What the plan costs more with the leg in this carrier's route, in the seconds of `WEIGHTS`. */
  readonly cost?: number;
}

/** One leg of a round: who has it, and why not the others. */
export interface Explanation {
  readonly legId: string;
  /** Why it waits; absent: it is offered. */
  readonly held?: HoldReason;
  /** The carriers, the most fitting first, as many as were asked for. */
  readonly carriers: readonly CarrierVerdict[];
  /** How many there were of each verdict or first obstacle, those named among them. */
  readonly tally: Readonly<Record<string, number>>;
}

const RANK: Readonly<Record<Verdict, number>> = { chosen: 0, costs_more: 1, busy: 2, farther: 3, cannot: 4 };

/** Says of legs of a finished plan why they are where they are. Changes nothing. */
export class Explainer {
  private readonly inserter: Inserter | undefined;
  private readonly nearby: Nearby;

  constructor(
    private readonly model: Model,
    private readonly routes: Routes,
  ) {
    this.inserter = model.runners.length > 0 ? new Inserter(model) : undefined;
    this.nearby = new Nearby(model, routes);
  }

  explain(work: Work, held: HoldReason | undefined, named: number): Explanation {
    const near = new Set(this.nearby.carriers(work));
    const judged = this.model.runners.map((runner) => this.judge(work, runner, near.has(runner.index)));
    const tally: Record<string, number> = {};
    for (const { verdict, obstacles: [first] = [] } of judged)
      tally[first ?? verdict] = (tally[first ?? verdict] ?? 0) + 1;
    const carriers = judged.toSorted(byFitness).slice(0, named);
    return { legId: work.leg.id, ...(held && { held }), carriers, tally };
  }

  private judge(work: Work, runner: Runner, isNear: boolean): CarrierVerdict {
    const { ways, round } = this.model;
    const ride = runner.freeAt + ways.seconds(runner.place, work.pickup, runner.vehicle) + work.halfPickup;
    const told = {
      carrierId: runner.carrier.id,
      metres: metres(Math.round(ways.metres(runner.place, work.pickup))),
      soonestAt: epochMs(Math.round(round.now + Math.max(ride, work.readyAt) * 1_000)),
    };
    const against = obstacles(this.model, work, runner);
    if (against.length > 0) return { ...told, verdict: 'cannot', obstacles: against };
    const has = this.routes.carrierOf[work.index] === runner.index;
    if (!has && !isNear) return { ...told, verdict: 'farther' };
    const cost = this.costOf(work, this.routes.all[runner.index] as Route, has);
    if (cost === undefined) return { ...told, verdict: 'busy' };
    return { ...told, verdict: has ? 'chosen' : 'costs_more', cost: Math.round(cost) };
  }

  /** Undefined: there is no place for the leg in the route. */
  private costOf(work: Work, route: Route, has: boolean): number | undefined {
    if (!has) return this.inserter?.best(route, work)?.added;
    const without = route.bundles.map((bundle) => bundle.filter((one) => one !== work));
    const left = routeOf(
      this.model,
      route.runner,
      without.filter((bundle) => bundle.length > 0),
    );
    return route.cost - left.cost;
  }
}

const byFitness = (a: CarrierVerdict, b: CarrierVerdict): number =>
  RANK[a.verdict] - RANK[b.verdict] ||
  (a.cost ?? 0) - (b.cost ?? 0) ||
  a.soonestAt - b.soonestAt ||
  (a.carrierId < b.carrierId ? -1 : 1);
