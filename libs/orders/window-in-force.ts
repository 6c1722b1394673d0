import { dropOffWindow, type DropOffWindow } from '../deliveries/drop-off-window.js';
import type { EpochMs } from '../geo/units.js';
import type { OrderRequest } from './order-request.js';

export interface WindowInForce {
  readonly window: DropOffWindow;
  /** The merchant's window and the resident's times have no moment in common. */
  readonly contradictory: boolean;
}

/**
 * When the bag may be dropped off: in the merchant's window, at the policy's times of day. Where the two leave nothing,
 * the policy's count: they are checked at the door, and a bag that comes in the window would be refused there.
 */
export function windowInForce(
  policy: Parameters<typeof dropOffWindow>[0],
  asked: OrderRequest['window'],
  now: EpochMs,
  timeZone: string,
): WindowInForce {
  const window = dropOffWindow(policy, asked, now, timeZone);
  const { notBefore, notAfter } = window;
  if (notBefore === undefined || notAfter === undefined || notBefore < notAfter)
    return { window, contradictory: false };
  return { window: dropOffWindow(policy, undefined, now, timeZone), contradictory: asked !== undefined };
}
