type Groups = Readonly<Record<string, string | undefined>>;

const NAMED = /\(\?<([a-zA-Z]\w*)>/g;
const NAMES_OF = new WeakMap<RegExp, readonly string[]>();

/**
 * A global pattern whose every group has a name and of which few take part in a match. The engine fills in
 * all names for each match, a hundred for a time of day; here only those that took part are.
 */
export function lightPattern(source: string): RegExp {
  const pattern = new RegExp(source.replace(NAMED, '('), 'g');
  NAMES_OF.set(
    pattern,
    [...source.matchAll(NAMED)].map(([, name = '']) => name),
  );
  return pattern;
}

/** The groups that took part in a match, by name. */
export function groupsOf(pattern: RegExp, match: RegExpExecArray): Groups {
  const names = NAMES_OF.get(pattern);
  if (!names) return match.groups ?? {};
  const groups: Record<string, string> = {};
  for (let index = 1; index < match.length; index++) {
    const said = match[index];
    if (said !== undefined) groups[names[index - 1] as string] = said;
  }
  return groups;
}
