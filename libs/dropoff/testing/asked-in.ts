import { compileDropPolicy } from '../compile.js';

/** What a note asks for, beyond the open rules: what its rules say, and the fallback and code beside them. */
export function askedIn(note: string): Readonly<Record<string, unknown>> {
  const { policy, accessCode } = compileDropPolicy({ note });
  const said = policy.rules.filter(({ source }) => source === 'note').map(({ rule }) => [rule, policy[rule]]);
  const { fallback } = policy;
  return {
    ...(Object.fromEntries(said) as object),
    ...(fallback && { fallback: `${fallback.when}:${fallback.place}` }),
    ...(accessCode !== undefined && { accessCode }),
  };
}

/** Whether the resident is asked about a note. */
export function isAskedAbout(note: string): boolean {
  const { unread, doubts } = compileDropPolicy({ note }).reading;
  return unread.length + doubts.length > 0;
}
