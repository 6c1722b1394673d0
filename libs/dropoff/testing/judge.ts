import { compileDropPolicy } from '../compile.js';
import type { Field, LabelledNote, Labels } from './labelled-notes.js';

/** A labelled note beside what was made of it. */
export interface Judged {
  readonly note: string;
  readonly expected: Labels;
  readonly answer: Labels;
  /** The fields that are not as labelled. */
  readonly wrong: readonly string[];
  /** Those of them that would be enforced: an hour, place or permission that the note does not say. */
  readonly asserted: readonly Field[];
  /** Whether the resident would be asked. */
  readonly inDoubt: boolean;
}

const ENFORCED: ReadonlySet<Field> = new Set([
  ...(['contactless', 'place', 'knock', 'ring', 'call', 'notBefore', 'notAfter', 'fallback'] as const),
]);

export function judge({ note, expected }: LabelledNote, fields: readonly Field[]): Judged {
  const { policy, accessCode, reading } = compileDropPolicy({ note });
  const { fallback, ...rules } = policy;
  const answer = {
    ...rules,
    accessCode,
    ...(fallback && { fallback: `${fallback.when}:${fallback.place}` }),
  } as Labels;
  const said = new Set<string>(policy.rules.flatMap(({ rule, source }) => (source === 'note' ? [rule] : [])));
  const meant = withoutNeedlessFallback(expected);
  const wrong = fields.filter((field) => !isSame(field, answer[field], meant[field]));
  return {
    note,
    expected,
    answer,
    wrong: wrong.map((field) => `${field}: ${answer[field]}, not ${meant[field]}`),
    asserted: wrong.filter(
      (field) =>
        ENFORCED.has(field) && (said.has(field) || field === 'fallback') && answer[field] !== undefined,
    ),
    inDoubt: reading.unread.length + reading.doubts.length > 0,
  };
}

/** To fall back on where the bag goes anyway is no fallback: a drop policy holds none. */
function withoutNeedlessFallback({ fallback, ...others }: Labels): Labels {
  const isNeedless = typeof fallback === 'string' && fallback.endsWith(`:${String(others.place)}`);
  return { ...others, ...(fallback !== undefined && !isNeedless && { fallback }) };
}

/**
 * Spaces are no keys, so that a code dictated figure by figure is the same code; and midnight is the end of a
 * day.
 */
function isSame(field: Field, answer: Labels[Field], expected: Labels[Field]): boolean {
  return canonical(field, answer) === canonical(field, expected);
}

function canonical(field: Field, value: Labels[Field]): Labels[Field] {
  if (field === 'accessCode' && typeof value === 'string') return value.replaceAll(' ', '');
  return field === 'notAfter' && value === '00:00' ? '23:59' : value;
}
