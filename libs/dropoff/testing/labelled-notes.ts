import { existsSync, readFileSync } from 'node:fs';
import { DEFAULTS } from '../compile.js';
import { RULE_NAMES } from '../rules/index.js';

/** The fields of a drop policy that a label speaks of. */
const FIELDS = [...RULE_NAMES, 'accessCode', 'fallback'] as const;
export type Field = (typeof FIELDS)[number];
export type Labels = { readonly [Name in Field]?: string | boolean };

export interface LabelledNote {
  readonly note: string;
  readonly expected: Labels;
  /** The writer's hand would ask back: nobody can tell from the words alone. */
  readonly doubt: boolean;
}

/** Those that rules were written with or learnt from, and those that are only measured. */
export const LEARNT = [
  'development',
  'afterwards',
  'training',
  'strangers-1',
  'strangers-2',
  'strangers-3',
  'strangers-4',
  'strangers-5',
] as const;
/** The blind set, where there is one: between a batch that has been learnt from and the next there is none. */
const BLIND = existsSync(fileOf('strangers')) ? (['strangers'] as const) : [];
export const ASIDE = ['held-aside', ...BLIND] as const;
export const SETS = [...LEARNT, ...ASIDE] as const;
export type NoteSet = (typeof SETS)[number];

/** The sets whose labels speak of fallbacks; the older ones were written before there were any. */
const WITH_FALLBACKS: ReadonlySet<NoteSet> = new Set([
  'training',
  'strangers-1',
  'strangers-2',
  'strangers-3',
  'strangers-4',
  'strangers-5',
  'strangers',
]);
export const fieldsOf = (set: NoteSet): readonly Field[] =>
  WITH_FALLBACKS.has(set) ? FIELDS : FIELDS.filter((field) => field !== 'fallback');

/** From the root of the repository, where npm runs its scripts. */
function fileOf(set: string): string {
  return `test/fixtures/notes/${set}.tsv`;
}

/** One set of test/fixtures/notes; see the README there. */
export function labelledNotes(set: NoteSet): LabelledNote[] {
  return readFileSync(fileOf(set), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [note = '', labels = ''] = line.split('\t');
      const said = labels.split(/ (?=[a-zA-Z]+=)/).filter(Boolean);
      return {
        note,
        expected: {
          ...DEFAULTS,
          ...Object.fromEntries(said.filter((text) => text !== DOUBT).map(label)),
        },
        doubt: said.includes(DOUBT),
      };
    });
}

/** Learnt notes that are misread all the same, and whether the resident is asked about them. */
export function misreadNotes(): ReadonlyMap<string, boolean> {
  const lines = readFileSync(fileOf('misread'), 'utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => line.split('\t')).map(([asked, note = '']) => [note, asked === 'asked']),
  );
}

const DOUBT = 'doubt=true';

function label(text: string): [Field, string | boolean] {
  const [field = '', ...rest] = text.split('=');
  if (!FIELDS.includes(field as Field)) throw new Error(`No such field: ${text}`);
  const value = rest.join('=');
  return [field as Field, value === 'true' ? true : value === 'false' ? false : value];
}
