/**
 * `npm run mutants [-- FILE | FOLDER ...]`: changes each pure file in every way that ought to be noticed, one change at a
 * time, and runs the specs beside it. What survives is printed: a promise that nothing holds, or code that nobody needs.
 * Exit code 1: in some file fewer are noticed than are to be.
 */
import { dirname } from 'node:path/posix';
import { compile } from './compile.js';
import { EQUIVALENT } from './equivalent.js';
import { measure } from './measure.js';
import { pureFiles } from './pure-files.js';
import { readSourceFiles, withImports } from './source-files.js';
import { weave, type Mutant } from './weave.js';

/** Characters of a long text that are shown beside what was changed in it. */
const AROUND = 30;
const asked = process.argv.slice(2);
const files = readSourceFiles();
const needs = new Map([...files.keys()].map((path) => [path, withImports(files, path)]));
const specs = [...files.keys()].filter((path) => path.endsWith('.spec.ts')).sort();
const compiled = new Map<string, string>();
const pure = pureFiles(files);
const chosen = asked.length === 0 ? pure : [...files.keys()].filter((path) => isAsked(path)).sort();
/** Percent that are to be noticed: of the tables of states all. */
const bound = (path: string): number => (path.endsWith('-machine.ts') ? 100 : 90);
const all = { noticed: 0, mutants: 0 };
function isAsked(path: string): boolean {
  return (
    asked.includes(path) ||
    (pure.includes(path) && asked.some((folder) => path.startsWith(`${folder.replace(/\/$/, '')}/`)))
  );
}

/** Specs that wait for a server or a shop are slow: only those beside the file. */
function isPure(spec: string): boolean {
  const packages = [...(needs.get(spec) ?? [])].flatMap((path) => files.get(path)?.packages ?? []);
  return !packages.some((name) => /^(@nestjs|undici|typeorm|pg|node:(http|net|fs))/.test(name));
}

function isBeside(spec: string, path: string): boolean {
  return path.startsWith(`${dirname(spec)}/`);
}

async function tell(path: string): Promise<void> {
  const began = performance.now();
  const { code, mutants: woven } = weave(path, files.get(path)?.text ?? '');
  const mutants = woven.filter((mutant) => !isEquivalent(path, mutant));
  if (mutants.length === 0) return;
  const ofFile = specs.filter((spec) => needs.get(spec)?.has(path) && (isPure(spec) || isBeside(spec, path)));
  const { broken, promises, verdicts } = await measure(
    { path, code: codeFor(ofFile, path, code), dependents: dependentsOf(path), specs: ofFile },
    mutants,
  );
  const live = mutants.filter(({ id }) => verdicts.get(id)?.is !== 'noticed');
  const noticed = mutants.length - live.length;
  if ((100 * noticed) / mutants.length < bound(path)) process.exitCode = 1;
  all.noticed += noticed;
  all.mutants += mutants.length;
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const alike = woven.length - mutants.length;
  console.log(
    `${score(noticed, mutants.length)}  ${path}  (${promises} promises${alike ? `, ${alike} equivalent` : ''}, ${seconds} s)`,
  );
  for (const promise of broken) console.log(`  left out, because it is not kept at all: ${promise}`);
  for (const mutant of live)
    console.log(
      `  ${where(path, mutant)}${verdicts.get(mutant.id)?.is === 'unreached' ? '  (unreached)' : ''}`,
    );
}

function codeFor(ofFile: readonly string[], path: string, woven: string): ReadonlyMap<string, string> {
  const needed = new Set(ofFile.flatMap((spec) => [...(needs.get(spec) ?? [])]));
  return new Map(
    [...needed].map((file) => [file, file === path ? compile(woven, path) : compiledOnce(file)]),
  );
}

function compiledOnce(path: string): string {
  const known = compiled.get(path) ?? compile(files.get(path)?.text ?? '', path);
  compiled.set(path, known);
  return known;
}

const dependentsOf = (path: string): ReadonlySet<string> =>
  new Set([...files.keys()].filter((file) => needs.get(file)?.has(path)));

const isEquivalent = (path: string, { was, is }: Mutant): boolean =>
  EQUIVALENT.some((known) => known.file === path && known.was === was && known.is === is);

function score(noticed: number, mutants: number): string {
  return `${((100 * noticed) / Math.max(1, mutants)).toFixed(1).padStart(5)}% of ${String(mutants).padStart(4)}`;
}

function where(path: string, { line, was, is }: Mutant): string {
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

for (const path of chosen) await tell(path);
if (chosen.length > 1) console.log(`\n${score(all.noticed, all.mutants)} in ${chosen.length} files`);
