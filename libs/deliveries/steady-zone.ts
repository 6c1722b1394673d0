import { IANAZone } from 'luxon';
import type { EpochMs } from '../geo/units.js';

const QUARTER_MS = 15 * 60_000;
/** A few weeks of quarters; then they are asked for again. */
const MOST = 4_096;
const ZONES = new Map<string, SteadyZone>();

/**
 * A time zone that knows its offset of a quarter of an hour after it was asked once: clocks are changed at
 * the turn of one, and to ask costs ten times as much as all else that is reckoned with a time of day.
 */
class SteadyZone extends IANAZone {
  private readonly known = new Map<number, number>();

  override offset(moment: EpochMs): number {
    const quarter = Math.floor(moment / QUARTER_MS);
    const known = this.known.get(quarter);
    if (known !== undefined) return known;
    if (this.known.size >= MOST) this.known.clear();
    const offset = super.offset(moment);
    this.known.set(quarter, offset);
    return offset;
  }
}

export function steadyZone(name: string): IANAZone {
  const zone = ZONES.get(name) ?? new SteadyZone(name);
  ZONES.set(name, zone);
  return zone;
}
