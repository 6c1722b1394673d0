import { execFileSync } from 'node:child_process';

const LOAD = `const { loadPrograms } = await import('./dist/run/load-programs.js');
  process.stdout.write(String(loadPrograms().script.cachedDataRejected));`;

/**
 * Where V8 cannot use what the build has kept of its work it does it again: a start takes longer, and nobody
 * is told.
 */
describe('the built programs', () => {
  it.each([
    ['npm start', []],
    ['npm run start:api', ['--max-semi-space-size=32']],
  ])('are compiled already when %s loads them', (_, flags) => {
    const said = execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', LOAD], {
      env: { ...process.env, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
    expect(said).toBe('false');
  });
});
