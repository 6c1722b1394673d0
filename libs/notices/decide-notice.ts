import type { DeliveryState } from '../deliveries/delivery-machine.js';
import type { EpochMs } from '../geo/units.js';
import type { NoticeKind } from '../webhooks/notice-types.js';
import { NOTICE_RULES } from './notice-kinds.js';
import { quietUntil, type QuietHours } from './quiet-hours.js';

/** A notice that is due, and what is known of its delivery now. */
export interface DueNotice {
  readonly kind: NoticeKind;
  readonly state: DeliveryState;
  readonly expiresAt: EpochMs;
  readonly erased: boolean;
  /** Whether anything is still asked of the resident. */
  readonly asked: boolean;
  readonly stopped: boolean;
  /** Whether the contact has an address that the channel reaches. */
  readonly reachable: boolean;
}

/** Why a notice is not sent at all. */
export type SkipReason = 'erased' | 'stopped' | 'no_address' | 'expired' | 'overtaken';

export type Decision = 'send' | { readonly waitUntil: EpochMs } | { readonly skip: SkipReason };

/** Whether a notice goes out now, later or not at all. */
export function decideNotice(
  notice: DueNotice,
  quiet: QuietHours,
  { now, timeZone }: { readonly now: EpochMs; readonly timeZone: string },
): Decision {
  const skip = reasonToSkip(notice, now);
  if (skip) return { skip };
  if (NOTICE_RULES[notice.kind].urgent) return 'send';
  const until = quietUntil(quiet, now, timeZone);
  if (until === undefined) return 'send';
  return until < notice.expiresAt ? { waitUntil: until } : { skip: 'expired' };
}

function reasonToSkip(notice: DueNotice, now: EpochMs): SkipReason | undefined {
  if (notice.erased) return 'erased';
  if (notice.stopped) return 'stopped';
  if (!notice.reachable) return 'no_address';
  if (now >= notice.expiresAt) return 'expired';
  if (!STILL_TRUE[notice.kind](notice)) return 'overtaken';
  return undefined;
}

const notOver = ({ state }: DueNotice): boolean =>
  !['delivered', 'failed', 'cancelled', 'returned'].includes(state);

const comes = ({ state }: DueNotice): boolean =>
  ['queued', 'offered', 'accepted', 'picked_up'].includes(state);

/** Whether a notice still says how things are: what waited for the morning may have been overtaken. */
const STILL_TRUE: Readonly<Record<NoticeKind, (notice: DueNotice) => boolean>> = {
  accepted: notOver,
  on_the_way: comes,
  arrived: ({ state }) => state === 'arrived',
  delivered: ({ state }) => state === 'delivered',
  late: comes,
  held: ({ state }) => state === 'held',
  failed: ({ state }) => state === 'failed' || state === 'returned',
  substitutes: (notice) => notOver(notice) && notice.asked,
};
