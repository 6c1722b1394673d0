import ts from 'typescript';
import { textOf, type Operator } from './operator.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Anchors, quantifiers, alternatives, looks to the side and classes of a regular expression. */
export const otherPattern: Operator = (node) => {
  if (!ts.isRegularExpressionLiteral(node)) return [];
  const text = textOf(node);
  const end = text.lastIndexOf('/');
  const flags = text.slice(end + 1);
  return otherPatterns(text.slice(1, end))
    .filter((pattern) => compiles(pattern, flags))
    .map((pattern) => `/${pattern}/${flags}`);
};

function otherPatterns(pattern: string): string[] {
  const others = new Set<string>();
  const put = ({ start, end }: Span, text: string): void =>
    void others.add(pattern.slice(0, start) + text + pattern.slice(end));
  for (const token of tokens(pattern)) for (const other of othersOf(token.text)) put(token, other);
  for (const gone of alternatives(pattern)) put(gone, '');
  others.delete(pattern);
  others.delete('');
  return [...others];
}

function othersOf(token: string): string[] {
  if (token === '^' || token === '$') return [''];
  if (/^\\b$/.test(token)) return [''];
  if (/^\\[dsw]$/i.test(token)) return [swapCase(token)];
  if (token === '(?=' || token === '(?<=') return [token.replace('=', '!')];
  if (token === '(?!' || token === '(?<!') return [token.replace('!', '=')];
  if (token.startsWith('[^')) return [`[${token.slice(2)}`];
  if (token.startsWith('[')) return [`[^${token.slice(1)}`];
  if (token === '*') return ['+'];
  return /^[?+{]/.test(token) ? [''] : [];
}

const swapCase = (token: string): string =>
  token === token.toLowerCase() ? token.toUpperCase() : token.toLowerCase();

/** Escapes, classes, openings of groups, quantifiers; all else one character at a time. */
const TOKEN =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\k<[^>]*>|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|:|<[^>]*>)|\{\d+,?\d*\}|[\s\S]/gu;

function tokens(pattern: string): (Span & { readonly text: string })[] {
  return [...pattern.matchAll(TOKEN)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** Each alternative, with one of its bars. */
function alternatives(pattern: string): Span[] {
  const spans: Span[] = [];
  const open: number[][] = [[0]];
  for (const { text, start, end } of [
    ...tokens(pattern),
    { text: ')', start: pattern.length, end: pattern.length },
  ]) {
    if (text.startsWith('(')) open.push([end]);
    else if (text === '|') open.at(-1)?.push(end);
    else if (text === ')') spans.push(...spansOf(open.pop() ?? [], start));
  }
  return spans;
}

function spansOf(starts: readonly number[], end: number): Span[] {
  if (starts.length < 2) return [];
  return starts.map((start, at) => {
    const next = starts[at + 1];
    return next === undefined ? { start: start - 1, end } : { start, end: next };
  });
}

function compiles(pattern: string, flags: string): boolean {
  try {
    return Boolean(new RegExp(pattern, flags));
  } catch {
    return false;
  }
}
