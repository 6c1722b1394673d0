import { type Metres, type Seconds, seconds } from './units.js';

/** From where the vehicle stops, to the door. */
export interface LastMetres {
  /** Walked from the gate to the entrance of the building, as the crow flies. */
  readonly walk: Metres;
  /** Floors above the entrance. */
  readonly floors: number;
  readonly lift: boolean;
}

/** Metres a second with bags in both hands. */
const WALKING = 1.2;
/** Paths between buildings over the way as the crow flies. */
const PATHS = 1.3;
/** Seconds a floor on the stairs (16 steps, a step a second), and by lift. */
const STAIRS = 16;
const LIFT = 3;
/** Until the lift is there, and its doors are open and closed again. */
const LIFT_WAIT = 45;

/** One way: what the last 100 metres take from where the vehicle stops. The way back takes the same. */
export function lastMetresTime({ walk, floors, lift }: LastMetres): Seconds {
  const climbs = Math.max(0, floors);
  const up = climbs === 0 ? 0 : lift ? Math.min(climbs * STAIRS, LIFT_WAIT + climbs * LIFT) : climbs * STAIRS;
  return seconds(Math.round((walk * PATHS) / WALKING + up));
}
