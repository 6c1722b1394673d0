import type { Mutant } from './weave.js';

/** Characters of a long text that are shown beside what was changed in it. */
const AROUND = 30;

/** Where a mutant is, what was there and what is now, on one line. */
export function where(path: string, { line, was, is }: Mutant): string {
  if (is === '') return `${path}:${line}  ${aroundOnly(was, was.length, 0)}  ->  (nothing)`;
  const [alike, after] = [commonStart(was, is), commonEnd(was, is)];
  return `${path}:${line}  ${aroundOnly(was, alike, after)}  ->  ${aroundOnly(is, alike, after)}`;
}

/** What differs, with a little of what is around it, on one line. */
function aroundOnly(text: string, alike: number, after: number): string {
  if (text.length < 3 * AROUND) return text.replace(/\s+/g, ' ');
  const from = Math.max(0, Math.min(alike, text.length - after) - AROUND);
  const to = Math.min(text.length, Math.max(text.length - after, alike) + AROUND);
  const shown = text.slice(from, Math.min(to, from + 5 * AROUND)).replace(/\s+/g, ' ');
  return `${from > 0 ? '…' : ''}${shown}${from + shown.length < text.length ? '…' : ''}`;
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

const commonEnd = (one: string, other: string): number =>
  commonStart([...one].reverse().join(''), [...other].reverse().join(''));
