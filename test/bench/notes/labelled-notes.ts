import { readFileSync } from 'node:fs';
import { DEFAULTS } from '#libs/dropoff/compile.js';

/** The fields of a drop policy that a label speaks of. */
export const FIELDS = [
  'contactless',
  'place',
  'knock',
  'ring',
  'call',
  'photo',
  'notBefore',
  'notAfter',
  'disinfect',
  'accessCode',
] as const;
export type Field = (typeof FIELDS)[number];
export type Labels = { readonly [Name in Field]?: string | boolean };

export interface LabelledNote {
  readonly note: string;
  readonly expected: Labels;
}

export type Half = 'development' | 'held-aside';

/** One half of test/fixtures/notes, from the root of the repository, where npm runs its scripts; see the README there. */
export function labelledNotes(half: Half): LabelledNote[] {
  const file = `test/fixtures/notes/${half}.tsv`;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [note = '', labels = ''] = line.split('\t');
      return {
        note,
        expected: { ...DEFAULTS, ...Object.fromEntries(labels.split(' ').filter(Boolean).map(label)) },
      };
    });
}

function label(text: string): [Field, string | boolean] {
  const [field = '', ...rest] = text.split('=');
  if (!FIELDS.includes(field as Field)) throw new Error(`No such field: ${text}`);
  const value = rest.join('=');
  return [field as Field, value === 'true' ? true : value === 'false' ? false : value];
}
