import { insert, Inserter, type Insertion } from './insertion.js';
import type { Model, Work } from './model.js';
import type { Nearby } from './nearby.js';
import type { Random } from './random.js';
import type { Route, Routes } from './routes.js';

/**
 * Chance that a place is overlooked: lets the search leave a rut (the blinks of Christiaens and Vanden
 * Berghe, 2020).
 */
const BLINK = 0.02;

/** Puts legs back into a plan, each at its cheapest place among the carriers worth asking. */
export class Recreator {
  private readonly inserter: Inserter;
  /** By carrier: the number of the question it was last asked. */
  private readonly asked: Int32Array;
  private question = 0;

  constructor(
    private readonly model: Model,
    private readonly nearby: Nearby,
    private readonly random?: Random,
  ) {
    this.inserter = new Inserter(model);
    this.asked = new Int32Array(model.runners.length);
  }

  /** Inserts the leg where it costs least; `also` are carriers to ask besides. False: nowhere. */
  place(routes: Routes, work: Work, also: Iterable<number>, onReplace?: (old: Route) => void): boolean {
    this.question++;
    let best: Insertion | undefined;
    const ask = (carrier: number): void => {
      if (carrier < 0 || this.asked[carrier] === this.question) return;
      this.asked[carrier] = this.question;
      if (this.random && this.random.fraction() < BLINK) return;
      best = this.inserter.best(routes.all[carrier] as Route, work, best?.added) ?? best;
    };
    for (const carrier of also) ask(carrier);
    for (const mate of this.nearby.sameStore(work)) ask(routes.carrierOf[mate.index] as number);
    for (const carrier of this.nearby.carriers(work)) ask(carrier);
    if (!best && !this.random) for (const { index } of this.model.runners) ask(index);
    if (!best) return false;
    onReplace?.(best.route);
    routes.replace(insert(this.model, best, work));
    return true;
  }
}
