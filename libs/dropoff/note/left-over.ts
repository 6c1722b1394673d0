import type { CodeSpan, Span } from './access-code.js';
import type { Clause } from './clauses.js';

/** Words without which a clause says the same. */
const FILLER =
  /谢谢|感谢|谢|麻烦|辛苦了?|师傅|小哥|骑手|您|请|就可以|就行|就好|即可|可以|好了|直接|一下|放|在|到|给|我|们|了|吧|啦|哦|呀|哈|的|就|都|送|来|要|请|如果|那边|那里|那|里|还是|算了|也行|行|于|达|必须|尽量|小区|单元|楼下|大门|\b(?:thank you|thanks|thank|thx|please|pls|plz|leave|put|it|at|the|in|on|with|by|to|and|or|is|fine|ok|just|my|me|only|deliver|delivery|would|be|a|so|needed|necessary|required|you|when|u|are|get|here|arrive|need|for|bag|use|i|am|will|can|w)\b/g;
const BLANK = /^[\s\p{P}\p{S}\p{M}\p{Cf}]*$/u;

/**
 * What is left of a note for the carrier to read: the clauses that are not wholly told by rules, as written.
 */
export function leftOver(
  note: Pick<string, 'slice' | 'length'>,
  plain: string,
  clauses: readonly Clause[],
  told: readonly Span[],
  codes: readonly CodeSpan[],
): string {
  const kept: string[] = [];
  const spans = [...told, ...codes.map(({ from, end }) => ({ start: from, end }))].sort(
    (a, b) => a.start - b.start,
  );
  let first = 0;
  for (const [index, clause] of clauses.entries()) {
    while (spans[first] && (spans[first] as Span).end <= clause.start) first++;
    const rest = without(plain, clause, spans, first).replace(FILLER, '');
    const tail = note.slice(clause.start, clauses[index + 1]?.start ?? note.length);
    const empty = BLANK.test(rest);
    if (!empty || (told.length === 0 && codes.length === 0))
      kept.push(without(note, { ...clause, end: clause.start + tail.length }, codes, 0));
  }
  return kept.join('').replace(/^[\s,，;；、]+|[\s,，;；、]+$/g, '');
}

/** The text of a stretch, the spans from `first` on cut out. */
function without(
  text: Pick<string, 'slice'>,
  { start, end }: Span,
  spans: readonly Span[],
  first: number,
): string {
  let out = '';
  let at = start;
  for (let index = first; index < spans.length; index++) {
    const span = spans[index] as Span;
    if (span.start >= end) break;
    if (span.end <= at) continue;
    out += text.slice(at, Math.max(at, span.start));
    at = span.end;
  }
  return out + text.slice(Math.min(at, end), end);
}
