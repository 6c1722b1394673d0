import type { EpochMs } from '../../geo/units.js';

/** A zone with legs waiting, and what its rounds have left behind. */
export interface ZoneReading {
  readonly zoneId: string;
  /** Of all that a round would read. */
  readonly mark: string;
  /** How many rounds it has had, ever. */
  readonly rounds: number;
  readonly lookAgainAt: EpochMs | null;
}

/**
 * Rounds that end after a change was seen, until one has surely begun after it: the first may have been under
 * way.
 */
const ROUNDS_A_CHANGE = 2;

/**
 * Tells zones in which a round would find what the last one found from those in which it may find more. What
 * is remembered is of this process only: another one asks for a round too many at most.
 */
export class QuietZones {
  private seen = new Map<string, { readonly mark: string; readonly rounds: number }>();

  /** Those of `readings` that are due. Zones that are not among `waiting` any more are forgotten. */
  due(readings: readonly ZoneReading[], waiting: ReadonlySet<string>, now: EpochMs): string[] {
    this.seen = new Map([...this.seen].filter(([zoneId]) => waiting.has(zoneId)));
    return readings.filter((reading) => this.isDue(reading, now)).map(({ zoneId }) => zoneId);
  }

  private isDue({ zoneId, mark, rounds, lookAgainAt }: ZoneReading, now: EpochMs): boolean {
    const seen = this.seen.get(zoneId);
    if (seen?.mark !== mark) {
      this.seen.set(zoneId, { mark, rounds });
      return true;
    }
    return rounds < seen.rounds + ROUNDS_A_CHANGE || (lookAgainAt !== null && lookAgainAt <= now);
  }
}
