import type { Clause } from '../clauses.js';
import type { Heard } from '../heard.js';
import type { HeardDay } from './day-sense.js';
import type { HeardDays } from './hear-day.js';

const DAYPART =
  /凌晨|早上|早晨|清晨|上午|中午|下午|傍晚|晚上|夜里|[早晚]饭|明[早晚]|\b(?:morning|noon|afternoon|evening|night)\b/;

/**
 * The day that the policy goes by. One whose hours nobody heard is asked about: the whole of it would be more
 * than was said. Where none is asked for, hours may be of today alone. `unheardHours`: the clauses with an
 * hour that no rule goes by, looked for only where a day is asked for; `endOfToday`: the clause that lets
 * today's hours end.
 */
export function dayInForce(
  { asked, unsure, each }: HeardDays,
  settled: readonly Heard[],
  hours: {
    readonly unheardHours: () => ReadonlySet<Clause>;
    readonly endOfToday: () => Clause | undefined;
  },
): { readonly day?: HeardDay & { readonly clause: Clause }; readonly unsure: readonly Clause[] } {
  const [day] = asked;
  const others = [...unsure, ...each];
  if (!day) {
    const today = others.length === 0 ? hours.endOfToday() : undefined;
    return today ? { day: { day: '+0', clause: today }, unsure: others } : { unsure: others };
  }
  const unheard = hours.unheardHours();
  const timed = ({ start, end }: Clause): boolean =>
    settled.some(
      (one) => (one.rule === 'notBefore' || one.rule === 'notAfter') && one.start >= start && one.start < end,
    );
  const vague = asked.some(
    ({ clause }) => unheard.has(clause) || (DAYPART.test(clause.text) && !timed(clause)),
  );
  return vague ? { unsure: [...others, ...asked.map(({ clause }) => clause)] } : { day, unsure: others };
}
