import { runInNewContext } from 'node:vm';
import { spawnSync } from 'node:child_process';
import { weave } from './weave.js';

const changesOf = (code: string): string[] =>
  weave('any.ts', code).mutants.map(({ was, is }) => `${was} -> ${is}`);

describe('the ways in which a file may be wrong', () => {
  it.each([
    ['const a = n < 3;', ['n < 3 -> n <= 3', 'n < 3 -> n >= 3', '3 -> 4']],
    ['const a = b && c;', ['b && c -> b', 'b && c -> c']],
    ['if (!a) f();', ['!a -> true', '!a -> false', '!a -> a', 'f(); -> ']],
    ['const a = [b, c];', ['[b, c] -> [c]', '[b, c] -> [b]']],
    ['const a = b?.c[d]?.(e);', ['b?.c[d]?.(e) -> b.c[d](e)']],
    ['const f = (a: 0 | 1) => a;', ['a -> undefined']],
    ['const a = { b: true };', ['{ b: true } -> {}', 'true -> false']],
    ['[a, b] = [b, a];', ['[b, a] -> [a]', '[b, a] -> [b]', '[a, b] = [b, a]; -> ']],
    [
      'const a = /^x?(y|z)/;',
      ['/^x?(y|z)/ -> /x?(y|z)/', '/^x?(y|z)/ -> /^x(y|z)/', '/^x?(y|z)/ -> /^x?(z)/'],
    ],
  ])('%s', (code, changes) => expect(changesOf(code)).toEqual(expect.arrayContaining(changes)));

  it.each([
    "import { a } from './b.js';",
    "type A = 'b' | 1;",
    'interface A { readonly b: true }',
    "export const A = ['b', 'c'] as const;",
  ])('leaves to the compiler what is the compiler’s: %s', (code) => expect(changesOf(code)).toEqual([]));

  it('does as written while no mutant is on', () => {
    const { code } = weave('any.ts', 'let sum = 0; for (const n of [1, 2, 3]) if (n !== 2) sum += n; sum;');
    const run = (on?: number): unknown => runInNewContext(code, { $m: (id: number) => id === on });
    expect(run()).toBe(4);
    expect(run(0)).not.toBe(4);
  });
});

describe('the tables of states', () => {
  const tables = ['libs/deliveries/delivery-machine.ts', 'libs/lockers/cells/cell-machine.ts'];

  it('cannot be wrong in any way without a spec that falls', () => {
    const run = spawnSync(process.execPath, ['--no-warnings', 'dist/test/mutants/run.js', ...tables], {
      encoding: 'utf8',
      timeout: 170_000,
    });
    expect(run.stdout).toMatch(/^100\.0% of +\d{3} in 2 files$/m);
    expect(run.status).toBe(0);
  }, 180_000);
});
