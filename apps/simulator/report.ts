import { DateTime } from 'luxon';
import type { Overview } from '../../libs/client/openapi.js';
import type { Posted } from './order-stream.js';

const UNDER_WAY = ['offered', 'accepted', 'picked_up', 'arrived'] as const;
const CAME_TO_NOTHING = ['failed', 'cancelled', 'returned'] as const;

const count = ({ deliveries }: Overview, states: readonly string[]): number =>
  states.reduce((sum, state) => sum + (deliveries[state] ?? 0), 0);

/** How it goes, in one line: what has happened since `start`, and what is under way now. */
export function report(posted: Posted, start: Overview, now: Overview): string {
  const since = (states: readonly string[]): number => count(now, states) - count(start, states);
  const parts = [
    `orders ${posted.accepted}`,
    `delivered ${since(['delivered'])}`,
    `under way ${count(now, UNDER_WAY)}`,
    `waiting ${now.pool.waiting}`,
    `late ${now.late}`,
    `came to nothing ${since(CAME_TO_NOTHING)}`,
    ...(posted.changed > 0 ? [`changed ${posted.changed}`] : []),
    ...(posted.quoted > 0 ? [`quoted ${posted.quoted}`] : []),
    ...(posted.refused > 0 ? [`refused ${posted.refused}`] : []),
  ];
  const time = DateTime.fromISO(now.now, { zone: 'Asia/Shanghai' }).toFormat('HH:mm:ss');
  return `  ${time}   ${parts.join('   ')}`;
}
