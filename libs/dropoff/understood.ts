import type { DropPolicy, Reading, RuleName, Wishes } from './drop-policy.js';

/**
 * What a resident wishes who says that the note is understood rightly: all that the policy took from it, and
 * what it decided otherwise on each rule in doubt. Times of a day that the note names stay the note's.
 */
export function understood(policy: DropPolicy, { doubts }: Reading): Wishes {
  const said = policy.rules.filter(({ source }) => source === 'note').map(({ rule }) => rule);
  const rules = new Set<RuleName>([...said, ...doubts.map(({ rule }) => rule)]);
  const timed = policy.day !== undefined;
  return Object.fromEntries(
    [...rules]
      .filter(
        (rule) => policy[rule] !== undefined && !(timed && (rule === 'notBefore' || rule === 'notAfter')),
      )
      .map((rule) => [rule, policy[rule]]),
  );
}
