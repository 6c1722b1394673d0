/**
 * `npm run train:notes`: trains the second reader on the labelled notes that may be learnt from and writes
 * its weights, and the words that many notes share. `--check` writes nothing and tells how it does on notes
 * it has not seen.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DEFAULTS } from '#libs/dropoff/compile.js';
import { featuresOf } from '#libs/dropoff/learnt/features.js';
import { LEARNT_RULES, type LearntRule } from '#libs/dropoff/learnt/rule-weights.js';
import { spokenOf } from '#libs/dropoff/note/plain.js';
import { LEARNT, labelledNotes, type LabelledNote } from '#libs/dropoff/testing/labelled-notes.js';
import { classify, fit, type Fitted } from './logistic-regression.js';

const FOLDER = 'libs/dropoff/learnt';
const HEADER = '/** Made by `npm run train:notes`; not edited by hand. */\n';
/** Written so in one note only, a word may be somebody's name. */
const SHARED_BY = 2;

interface Example {
  readonly labelled: LabelledNote;
  readonly features: ReadonlySet<string>;
}

const examples = LEARNT.flatMap((set) => labelledNotes(set)).map((labelled): Example => ({
  labelled,
  features: featuresOf(spokenOf(labelled.note)),
}));

const labelOf = (rule: LearntRule, { expected }: LabelledNote): string => String(expected[rule]);

function fitRule(rule: LearntRule, notes: readonly Example[]): Fitted {
  return fit(
    notes.map(({ features, labelled }) => ({ features, label: labelOf(rule, labelled) })),
    { sharedBy: SHARED_BY },
  );
}

/** Trains on four fifths and asks about the fifth, in turn. */
function check(): void {
  const thresholds = [0.5, 0.6, 0.7, 0.8, 0.9];
  for (const rule of LEARNT_RULES) {
    const asked = [0, 1, 2, 3, 4].flatMap((fold) => {
      const fitted = fitRule(
        rule,
        examples.filter((_, index) => index % 5 !== fold),
      );
      return examples
        .filter((_, index) => index % 5 === fold)
        .map(({ features, labelled }) => ({ ...classify(fitted, features), meant: labelOf(rule, labelled) }));
    });
    const usual = String(DEFAULTS[rule]);
    const told = thresholds.map((least) => {
      const said = asked.filter(({ label, probability }) => label !== usual && probability > least);
      return `${least}: ${said.filter(({ label, meant }) => label === meant).length}/${said.length}`;
    });
    const meant = asked.filter((one) => one.meant !== usual).length;
    console.log(
      `${rule.padEnd(10)} right of said, by least probability: ${told.join('  ')}  (meant: ${meant})`,
    );
  }
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

function write(): void {
  const rules = LEARNT_RULES.map((rule) => {
    const { labels, biases, weights } = fitRule(rule, examples);
    const values = labels.map((label, index) => {
      const features = [...weights]
        .map(([feature, of]) => [feature, Math.round((of[index] as number) * 100) / 100] as const)
        .filter(([, weight]) => weight !== 0)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      const value = label === 'true' || label === 'false' ? label : quoted(label);
      return `    { value: ${value}, bias: ${(biases[index] as number).toFixed(2)}, features: { ${features.map(([feature, weight]) => `${quoted(feature)}: ${weight}`).join(', ')} } },`;
    });
    return `  ${rule}: [\n${values.join('\n')}\n  ],`;
  });
  writeFileSync(
    `${FOLDER}/weights.ts`,
    `${HEADER}import type { LearntRule, RuleWeights } from './rule-weights.js';\n\nexport const WEIGHTS: Readonly<Record<LearntRule, RuleWeights>> = {\n${rules.join('\n')}\n};\n`,
  );
  writeFileSync(
    `${FOLDER}/vocabulary.ts`,
    `${HEADER}\n/** Words that several labelled notes share, pairs of characters in Chinese. */\nexport const VOCABULARY =\n  ${quoted(sharedWords().join(' '))};\n`,
  );
}

function sharedWords(): string[] {
  const counts = new Map<string, number>();
  for (const { labelled } of examples)
    for (const word of wordsOf(spokenOf(labelled.note))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const names = namesIn(examples.map(({ labelled }) => labelled.note));
  return [...counts]
    .flatMap(([word, count]) => (count >= SHARED_BY && !names.has(word) && !CALLED.test(word) ? [word] : []))
    .sort();
}

/** 老李, 小王, 王师(傅), 张阿(姨): how people are called by their surname. */
const SURNAME =
  '[王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈]';
const CALLED = new RegExp(`^(?:[老小阿]${SURNAME}|${SURNAME}[师阿叔姐哥总先女太奶爷])$`);

/**
 * Words written with a capital in the middle of a sentence, and nowhere without: several notes may name a
 * Priya.
 */
function namesIn(notes: readonly string[]): ReadonlySet<string> {
  const text = notes.join('\n');
  const names = text.match(/(?<=[\p{Ll},;] )\p{Lu}\p{Ll}+/gu) ?? [];
  return new Set(
    names
      .map((name) => name.toLowerCase())
      .filter((name) => !new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text)),
  );
}

function wordsOf(plain: string): Set<string> {
  const pairs = [...plain.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) =>
    [...run].slice(1).map((character, index) => `${[...run][index]}${character}`),
  );
  const words = plain.match(/(?<![\p{L}\p{N}])\p{Script=Latin}{2,}(?![\p{L}\p{N}])/gu) ?? [];
  return new Set([...pairs, ...words]);
}

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
if (values.check) check();
else write();
