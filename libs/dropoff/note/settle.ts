import type { RuleName } from '../drop-policy.js';
import type { Heard, Refused } from './heard.js';

export interface Settled {
  readonly settled: readonly Heard[];
  /** Hours that end before they begin: none of them binds. */
  readonly crossed: readonly Heard[];
}

/**
 * What a note says in the end: the later word on a rule wins, and a word said wins over one that is only
 * meant.
 */
export function settle(all: readonly (Heard | Refused)[]): Settled {
  const inOrder = [...all].sort((a, b) => a.start - b.start);
  const settled = new Map<RuleName, Heard>();
  let refusedDoor: Refused | undefined;
  for (const one of inOrder) {
    if ('refused' in one) {
      const now = settled.get('place');
      if (now?.value === one.refused) settled.delete('place');
      if (one.refused === 'door') refusedDoor = one;
      continue;
    }
    const before = settled.get(one.rule);
    if (before && one.implied && !before.implied) continue;
    if (one.rule === 'place' && one.value === 'door') refusedDoor = undefined;
    settled.set(one.rule, one);
  }
  // Who refuses the door and names nowhere else wants the bag handed over.
  if (refusedDoor && !settled.has('place')) settled.set('place', inPerson(refusedDoor));
  const attended = unattended(settled);
  const crossed = crossedHours(attended);
  for (const { rule } of crossed) attended.delete(rule);
  return { settled: meetOrNot(attended), crossed };
}

/** Who has the bag left with the guard is not waited for: "leave it with the guard, I'm at work til 6". */
function unattended(settled: Map<RuleName, Heard>): Map<RuleName, Heard> {
  const place = settled.get('place')?.value;
  if (place === undefined || place === 'door' || place === 'in_person') return settled;
  for (const rule of ['notBefore', 'notAfter'] as const)
    if (settled.get(rule)?.presence) settled.delete(rule);
  return settled;
}

/** Not before six and not after six, in two breaths, is two cases of something: no hour binds. */
function crossedHours(settled: ReadonlyMap<RuleName, Heard>): Heard[] {
  const [opens, closes] = [settled.get('notBefore'), settled.get('notAfter')];
  if (!opens || !closes || opens.start === closes.start) return [];
  const [from, to] = [String(opens.value), String(closes.value)];
  return from < to || (from > to && to < SMALL_HOURS) ? [] : [opens, closes];
}

/** What ends before them goes on over midnight. */
const SMALL_HOURS = '05:00';

const inPerson = ({ start, end }: Refused): Heard<'place'> => ({
  rule: 'place',
  value: 'in_person',
  start,
  end,
});

/** A hand-over is contact: of the two the later stands, and one that is only meant gives way. */
function meetOrNot(settled: Map<RuleName, Heard>): Heard[] {
  const place = settled.get('place');
  const contactless = settled.get('contactless');
  if (place?.value === 'in_person') {
    const apart = contactless?.value === true && (place.implied || contactless.start > place.start);
    if (apart) settled.delete('place');
    else settled.delete('contactless');
  }
  return [...settled.values()];
}
