import type { ProblemDocument } from './problem.js';

type Language = 'zh' | 'en';

/**
 * The one of our two languages that the caller would rather read; absent where it asks for neither, or for
 * both alike.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language | undefined {
  const weight = { zh: 0, en: 0 };
  for (const range of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    if (language !== 'zh' && language !== 'en') continue;
    const told = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((q) => q !== undefined);
    weight[language] = Math.max(weight[language], Number(told ?? 1) || 0);
  }
  if (weight.zh === weight.en) return undefined;
  return weight.zh > weight.en ? 'zh' : 'en';
}

/** A problem whose words for people are in two languages, in the one that the caller prefers; else in both. */
export function inPreferredLanguage(problem: ProblemDocument, acceptLanguage?: string): ProblemDocument {
  const language = preferredLanguage(acceptLanguage);
  return language ? (chosen(problem, language) as ProblemDocument) : problem;
}

const FOR_PEOPLE = new Set(['detail', 'message']);

function chosen(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => chosen(item, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      FOR_PEOPLE.has(name) && typeof inner === 'string' ? said(inner, language) : chosen(inner, language),
    ]),
  );
}

/** Between what is said in Chinese and the same in English. */
const BETWEEN = /\s[·/]\s|(?<=。)(?=\S)|(?<=[.!?:;])\s(?=\p{Script=Han})/u;

function said(text: string, language: Language): string {
  const parts = text.split(BETWEEN);
  const chinese = parts.filter((part) => /\p{Script=Han}/u.test(part));
  const english = parts.filter((part) => !chinese.includes(part));
  if (chinese.length === 0 || english.length === 0) return text;
  return language === 'zh' ? chinese.join(' ') : english.join(' ');
}
