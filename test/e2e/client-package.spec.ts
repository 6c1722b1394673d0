import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** `libs/client`, built and put where a stranger's project would have it: nothing else is installed there. */
describe('the package of the client', () => {
  let project: string;
  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'last100-client-'));
    execFileSync(process.execPath, ['apps/cli/build-client.mjs'], { stdio: 'inherit' });
    cpSync('dist/client', join(project, 'node_modules/last100-client'), { recursive: true });
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  }, 120_000);
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('needs no other package', () => {
    const program = `console.log(Object.keys(await import('last100-client')).join(' '));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(said.trim()).toBe(
      'CarrierClient Connection MerchantClient NoAnswer OpsClient ServiceProblem TrackClient isProblem',
    );
  });

  it('is used as its README shows, by the compiler’s word, in a browser too', () => {
    const readme = readFileSync('libs/client/README.md', 'utf8');
    const [, example] = /```ts\n([\s\S]+?)```/.exec(readme) as unknown as [string, string];
    writeFileSync(join(project, 'example.ts'), example);
    const options = ['--strict', '--noEmit', '--module', 'nodenext', '--lib', 'es2023,dom'];
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, 'example.ts'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  }, 60_000);
});
