/** Newest names first: each says that it is all those after it, too. */
const BROWSERS = [
  ['MicroMessenger', /MicroMessenger\//],
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const;
const SYSTEMS = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux/],
] as const;

/**
 * What a person knows a browser by among their sessions. Nothing of what it says is kept but names from these
 * lists.
 */
export function browserName(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500);
  const of = (list: readonly (readonly [string, RegExp])[]) => list.find(([, sign]) => sign.test(text))?.[0];
  return [of(BROWSERS) ?? 'Browser', of(SYSTEMS)].filter((part) => part !== undefined).join(', ');
}
