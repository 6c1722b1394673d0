import type { EpochMs } from '../../geo/units.js';
/**
 * Tells what has been in the way for too long, by our own watch: the service's clock may run faster, or be
 * set back.
 */
export class Overdue {
  private since = new Map<string, number>();

  constructor(private readonly patienceMs: number) {}

  /** Those of `ids` that were there at every look for the whole patience; they are then given as much again. */
  look(ids: readonly string[], now: EpochMs): string[] {
    const since = new Map(ids.map((id) => [id, this.since.get(id) ?? now]));
    const overdue = ids.filter((id) => now - (since.get(id) as number) >= this.patienceMs);
    for (const id of overdue) since.set(id, now);
    this.since = since;
    return overdue;
  }
}
