import Flatbush from 'flatbush';
import type { Model, Runner, Work } from './model.js';
import type { Route, Routes } from './routes.js';

/** Up to this many carriers, each is looked at; past it, those around. */
const LOOK_AT_ALL = 256;
const LOOK_AT = 96;
/** Of these, as many are asked as can be there first from where they begin, and from where they end. */
const ASK = 16;
/** Pick-up points that count as neighbours of one. */
const NEIGHBOURS = 12;

/**
 * Who is worth asking. A leg is tried on the carriers that begin or end their work nearest to its pick-up
 * point, so that a round grows with the number of legs and not with legs times carriers. Near is as the crow
 * flies in degrees: only good for choosing whom to ask the oracle about.
 */
export class Nearby {
  private readonly asked = new Map<string, readonly number[]>();
  private readonly ends: Flatbush | undefined;
  private readonly runnerAt: number[] = [];
  private readonly neighbours = new Map<number, readonly Work[]>();
  private readonly byPickup = new Map<number, Work[]>();
  private readonly pickups: Flatbush | undefined;
  private readonly pickupAt: number[];

  constructor(
    private readonly model: Model,
    private readonly routes?: Routes,
  ) {
    const { works, runners, ways } = model;
    for (const work of works)
      this.byPickup.set(work.pickup, [...(this.byPickup.get(work.pickup) ?? []), work]);
    this.pickupAt = [...this.byPickup.keys()];
    this.pickups = indexOf(this.pickupAt, model);
    if (runners.length <= LOOK_AT_ALL) return;
    const places: number[] = [];
    for (const runner of runners) {
      places.push(runner.place);
      this.runnerAt.push(runner.index);
      const route = routes?.all[runner.index];
      if (!route || route.bundles.length === 0) continue;
      places.push(route.endsIn);
      this.runnerAt.push(runner.index);
    }
    this.ends = indexOf(places, { ways });
  }

  /** Numbers of the carriers worth asking to carry a leg, nearest first. */
  carriers(work: Work): readonly number[] {
    const { leg } = work;
    const key = `${work.pickup} ${leg.carrierKind} ${leg.temperature === 'frozen'} ${leg.closedCompoundId ?? ''} ${leg.vehicles?.join() ?? ''}`;
    const known = this.asked.get(key);
    if (known) return known;
    const around = this.ends ? this.around(this.ends, work) : this.model.runners;
    const found = this.routes ? this.firstToArrive(around, work, this.routes) : around;
    const numbers = found.map(({ index }) => index);
    this.asked.set(key, numbers);
    return numbers;
  }

  /** Legs of the same pick-up point and of those around it, nearest first. */
  works(work: Work): readonly Work[] {
    const known = this.neighbours.get(work.pickup);
    if (known) return known;
    const { lng, lat } = this.model.ways.place(work.pickup);
    const near = this.pickups?.neighbors(lng, lat, NEIGHBOURS) ?? [];
    const found = near.flatMap((slot) => this.byPickup.get(this.pickupAt[slot] as number) ?? []);
    this.neighbours.set(work.pickup, found);
    return found;
  }

  /** Legs of the same pick-up point. */
  sameStore(work: Work): readonly Work[] {
    return this.byPickup.get(work.pickup) ?? [];
  }

  private around(ends: Flatbush, work: Work): readonly Runner[] {
    const { lng, lat } = this.model.ways.place(work.pickup);
    const runner = (slot: number): Runner => this.model.runners[this.runnerAt[slot] as number] as Runner;
    const slots = ends.neighbors(lng, lat, LOOK_AT, Infinity, (slot) => mayEverCarry(runner(slot), work));
    return [...new Set(slots.map(runner))];
  }

  private firstToArrive(around: readonly Runner[], work: Work, routes: Routes): readonly Runner[] {
    const { ways } = this.model;
    const able = around.filter((runner) => mayEverCarry(runner, work));
    if (able.length <= ASK) return able;
    const first = (arrival: (runner: Runner) => number): Runner[] =>
      able
        .map((runner) => ({ runner, at: arrival(runner) }))
        .sort((a, b) => a.at - b.at || a.runner.index - b.runner.index)
        .slice(0, ASK)
        .map(({ runner }) => runner);
    const fromStart = first(
      ({ freeAt, place, vehicle }) => freeAt + ways.seconds(place, work.pickup, vehicle),
    );
    const fromEnd = first(({ index, vehicle }) => {
      const { times, endsIn } = routes.all[index] as Route;
      return (times.at(-1) as number) + ways.seconds(endsIn, work.pickup, vehicle);
    });
    return [...new Set([...fromStart, ...fromEnd])];
  }
}

/** As far as all legs of one pick-up point, kind, temperature, compound and vehicles agree. */
function mayEverCarry({ carrier }: Runner, { leg }: Work): boolean {
  return (
    carrier.kind === leg.carrierKind &&
    (leg.temperature !== 'frozen' || carrier.capacity.coldBox) &&
    (leg.closedCompoundId === undefined || carrier.admittedTo.includes(leg.closedCompoundId)) &&
    (leg.vehicles === undefined || leg.vehicles.includes(carrier.vehicle))
  );
}

function indexOf(places: readonly number[], { ways }: Pick<Model, 'ways'>): Flatbush | undefined {
  if (places.length === 0) return undefined;
  const index = new Flatbush(places.length);
  for (const number of places) {
    const { lng, lat } = ways.place(number);
    index.add(lng, lat, lng, lat);
  }
  index.finish();
  return index;
}
