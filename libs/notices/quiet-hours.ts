import { DateTime } from 'luxon';
import { type EpochMs, epochMs } from '../geo/units.js';

/** Local times of day, HH:MM; from may be later than to: over midnight. The same twice: none. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** When the quiet that holds now ends; undefined where it is not quiet. */
export function quietUntil({ from, to }: QuietHours, now: EpochMs, timeZone: string): EpochMs | undefined {
  const local = DateTime.fromMillis(now, { zone: timeZone });
  const time = local.toFormat('HH:mm');
  const quiet = from <= to ? time >= from && time < to : time >= from || time < to;
  if (!quiet) return undefined;
  const end = local.set({ ...partsOf(to), second: 0, millisecond: 0 });
  return epochMs((end > local ? end : end.plus({ days: 1 })).toMillis());
}

function partsOf(time: string): { hour: number; minute: number } {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return { hour, minute };
}
