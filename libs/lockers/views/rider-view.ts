import { jsonTime } from '../../platform/database/sql-time.js';
import type { FellBack, RiderLocker } from './locker-answers.js';
import { fallBackMessage } from './resident-view.js';

export interface RiderLockerRow {
  readonly locker: (Omit<RiderLocker, 'code'> & { readonly code: string | null }) | null;
  readonly fallen: Omit<FellBack, 'message'> | null;
}

/**
 * For a select of legs `l`, deliveries `d` and orders `o`. A place that was changed since is no fall-back any
 * more.
 */
export const RIDER_LOCKER = `
  (SELECT jsonb_build_object('name', p.name, 'cell', c.number, 'code', k.rider_code, 'opened', k.shown_code IS NOT NULL)
    FROM cell_claims k JOIN locker_cells c ON c.id = k.cell_id JOIN drop_points p ON p.id = c.locker_id
    WHERE k.leg_id = l.id AND NOT k.ended) AS locker,
  (SELECT jsonb_build_object('place', f.place, 'because', f.because, 'at', ${jsonTime('f.at')})
    FROM drop_fallbacks f WHERE f.delivery_id = d.id AND f.place = o.drop_policy->>'place') AS fallen`;

export function lockerOf({ locker }: RiderLockerRow, underWay: boolean): { locker?: RiderLocker } {
  if (!locker) return {};
  const { code, ...rest } = locker;
  return { locker: { ...rest, ...(code && underWay && { code }) } };
}

export function fallBackOf({ fallen }: RiderLockerRow): { fellBack?: FellBack } {
  return fallen ? { fellBack: { ...fallen, message: fallBackMessage(fallen.because, fallen.place) } } : {};
}
