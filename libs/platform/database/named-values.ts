/** Values for a statement, by the names that stand for them in its text. */
export type NamedValues = Readonly<Record<string, unknown>>;

interface Numbered {
  readonly text: string;
  readonly names: readonly string[];
}

/**
 * What a name is not looked for in: literals, quoted names, comments; and casts, which begin with a colon,
 * too.
 */
const NAMES = /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|::|:([a-z]\w*)/gi;

const known = new Map<string, Numbered>();

/** A text with `:name`s as PostgreSQL takes it: `$1` for the name that comes first, wherever it comes again. */
export function numbered(text: string): Numbered {
  const before = known.get(text);
  if (before) return before;
  const names: string[] = [];
  const withNumbers = text.replaceAll(NAMES, (found: string, name?: string) => {
    if (name === undefined) return found;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  const made = { text: withNumbers, names };
  known.set(text, made);
  return made;
}

/**
 * The text with numbers, and its values in their order. Throws where a name has no value or a value no name.
 */
export function withNumbers(text: string, values: NamedValues): { text: string; parameters: unknown[] } {
  const { text: withNumbers, names } = numbered(text);
  const unnamed = Object.keys(values).filter((name) => !names.includes(name));
  const missing = names.filter((name) => !(name in values));
  if (unnamed.length + missing.length > 0)
    throw new Error(
      `No value for ${missing.join(', ') || 'none'}, no name for ${unnamed.join(', ') || 'none'}`,
    );
  return { text: withNumbers, parameters: names.map((name) => values[name]) };
}
