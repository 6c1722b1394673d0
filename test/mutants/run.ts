/**
 * `npm run mutants [-- FILE | FOLDER ...] [--every N]`: changes each pure file in every way that ought to be
 * noticed, one change at a time, and runs the specs that come near it. What survives is printed: a promise
 * that nothing holds, or code that nobody needs. With `--every` only each Nth change is tried: an estimate.
 * Exit code 1: in some file fewer are noticed than are to be.
 */
import { parseArgs } from 'node:util';
import { dirname } from 'node:path/posix';
import { compile } from './compile.js';
import { EQUIVALENT } from './equivalent.js';
import { measure } from './measure.js';
import { pureFiles } from './pure-files.js';
import { readSourceFiles, withImports } from './source-files.js';
import type { Verdict, WovenFile } from './verdicts.js';
import { weave, type Mutant } from './weave.js';
import { where } from './where.js';

/** A file with its mutants as they are counted through a job, and what became of them. */
interface Measured extends WovenFile {
  readonly code: string;
  readonly mutants: ReadonlyMap<number, Mutant>;
  readonly alike: number;
  readonly verdicts: Map<number, Verdict>;
}

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' } },
});
const every = Number(values.every);
const files = readSourceFiles();
const needs = new Map([...files.keys()].map((path) => [path, withImports(files, path)]));
const specs = [...files.keys()].filter((path) => path.endsWith('.spec.ts')).sort();
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

const isBeside = (spec: string, path: string): boolean => path.startsWith(`${dirname(spec)}/`);

/** The files of one lib at once: what its specs reach is learnt once for all of them. */
async function measureLib(paths: readonly string[]): Promise<void> {
  const began = performance.now();
  const woven = wovenFiles(paths);
  const near = specs.filter((spec) =>
    paths.some((path) => needs.get(spec)?.has(path) && (isPure(spec) || isBeside(spec, path))),
  );
  const ids = woven.flatMap(({ mutants }) => [...mutants.keys()]);
  const plain = woven.map(({ path, first, dependents }) => ({ path, first, dependents }));
  const { known, broken } = await measure(
    { code: codeFor(near, woven), files: plain, specs: near, ids },
    (id, verdict) => {
      const file = woven.find(({ mutants }) => mutants.has(id)) as Measured;
      file.verdicts.set(id, verdict);
      if (file.verdicts.size === file.mutants.size) tell(file);
    },
  );
  for (const promise of broken) console.log(`  left out, because it is not kept at all: ${promise}`);
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  console.log(`  (${known.length} promises, ${seconds} s)`);
}

function wovenFiles(paths: readonly string[]): Measured[] {
  let first = 0;
  return paths.map((path) => {
    const { code, mutants } = weave(path, files.get(path)?.text ?? '');
    const counted = mutants
      .filter((mutant) => mutant.id % every === 0 && !isEquivalent(path, mutant))
      .map((mutant): [number, Mutant] => [first + mutant.id, mutant]);
    const file = { path, first, code, dependents: dependentsOf(path), verdicts: new Map() };
    first += mutants.length;
    return {
      ...file,
      mutants: new Map(counted),
      alike: mutants.filter((mutant) => isEquivalent(path, mutant)).length,
    };
  });
}

function codeFor(near: readonly string[], woven: readonly Measured[]): ReadonlyMap<string, string> {
  const text = new Map(woven.map(({ path, code }) => [path, code]));
  const needed = new Set(near.flatMap((spec) => [...(needs.get(spec) ?? [])]));
  return new Map(
    [...needed].map((path) => [path, compile(text.get(path) ?? files.get(path)?.text ?? '', path)]),
  );
}

const dependentsOf = (path: string): ReadonlySet<string> =>
  new Set([...files.keys()].filter((file) => needs.get(file)?.has(path)));

const isEquivalent = (path: string, { was, is }: Mutant): boolean =>
  EQUIVALENT.some((known) => known.file === path && known.was === was && known.is === is);

function tell({ path, mutants, alike, verdicts }: Measured): void {
  const live = [...mutants].filter(([id]) => verdicts.get(id)?.is !== 'noticed');
  const noticed = mutants.size - live.length;
  if ((100 * noticed) / mutants.size < bound(path)) process.exitCode = 1;
  all.noticed += noticed;
  all.mutants += mutants.size;
  console.log(`${score(noticed, mutants.size)}  ${path}${alike ? `  (${alike} equivalent)` : ''}`);
  for (const [id, mutant] of live)
    console.log(`  ${where(path, mutant)}${verdicts.get(id)?.is === 'unreached' ? '  (unreached)' : ''}`);
}

function score(noticed: number, mutants: number): string {
  return `${((100 * noticed) / Math.max(1, mutants)).toFixed(1).padStart(5)}% of ${String(mutants).padStart(4)}`;
}

const libOf = (path: string): string => path.split('/').slice(0, 2).join('/');
for (const lib of new Set(chosen.map(libOf))) await measureLib(chosen.filter((path) => libOf(path) === lib));
if (chosen.length > 1) console.log(`\n${score(all.noticed, all.mutants)} in ${chosen.length} files`);
