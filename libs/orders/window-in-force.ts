import {
  dropOffWindow,
  isFarOff,
  isOver,
  type DropOffWindow,
  type Times,
} from '../deliveries/drop-off-window.js';
import type { CompiledNote, PolicySources } from '../dropoff/drop-policy.js';
import type { EpochMs } from '../geo/units.js';
import type { OrderRequest } from './order-request.js';

export interface WindowInForce {
  readonly window: DropOffWindow;
  /** The merchant's window and the resident's times have no moment in common. */
  readonly contradictory: boolean;
}

/**
 * When the bag may be dropped off: in the merchant's window, at the policy's times of day. Where the two
 * leave nothing, the policy's count: they are checked at the door, and a bag that comes in the window would
 * be refused there.
 */
export function windowInForce(
  policy: Times,
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

export interface TimesInForce {
  readonly compiled: CompiledNote;
  /** What that was compiled from. */
  readonly sources: PolicySources;
  readonly window: DropOffWindow;
  /** What of the note has no moment in common with the merchant's window. */
  readonly against?: 'hours' | 'day';
}

/**
 * The policy and the window that hold together. A day that the note names is not gone by where it is far off,
 * where its hours are over, or where the merchant's window does not meet it: the note is compiled with its
 * day in doubt, and the window stays. Of hours the note's count.
 */
export function timesInForce(
  { sources, compile }: { sources: PolicySources; compile: (sources: PolicySources) => CompiledNote },
  asked: OrderRequest['window'],
  wishedAt: EpochMs,
  timeZone: string,
): TimesInForce {
  const compiled = compile(sources);
  const { day, dayIs } = compiled.policy;
  const inForce = (policy: Times): WindowInForce => windowInForce(policy, asked, wishedAt, timeZone);
  const apart = day !== undefined && inForce({ day, dayIs }).contradictory;
  const unkept = [isFarOff, isOver].some((is) => is(compiled.policy, wishedAt, timeZone));
  if (!apart && !unkept) {
    const { window, contradictory } = inForce(compiled.policy);
    return { compiled, sources, window, ...(contradictory && { against: 'hours' }) };
  }
  const inDoubt = { ...sources, dayInDoubt: true };
  const without = compile(inDoubt);
  const { window } = inForce(without.policy);
  return { compiled: without, sources: inDoubt, window, ...(apart && { against: 'day' }) };
}
