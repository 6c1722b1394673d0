/**
 * `npm test [-- JEST OPTIONS]`: the whole suite, on PostgreSQL alone and, where a redis-server is on the
 * PATH, on Redis too. `npm test -- --postgres FOLDER [JEST OPTIONS]`: the same on the PostgreSQL whose
 * programs are in FOLDER, but for what needs the whole machine: that stays on the embedded one, so that one
 * run of the suite has tried both.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

/**
 * The siege kills what it can as fast as the machine goes; and what measures how long others wait must not
 * wait for other specs.
 */
const ALONE = ['test/chaos/nothing-lost', 'test/e2e/abuse/'];
/**
 * A flood of requests, and days at many times real time: half the machine is enough for each, and little less
 * will do.
 */
const TWO = ['test/fuzz/', 'test/e2e/simulate-lockdown'];
/** Specs wait as long as they compute: three at a time keep two cores busy. */
const SIDE_BY_SIDE = [
  '--maxWorkers=3',
  '--testPathIgnorePatterns',
  '/node_modules/',
  ...[...ALONE, ...TWO].map((path) => `<rootDir>/${path}`),
];

prepare();
const asked = process.argv.slice(2);
const postgres = asked[0] === '--postgres' ? asked.splice(0, 2)[1] : undefined;
const codes = asked.length > 0 ? [jest(asked, postgres)] : theWholeSuite();
process.exit(codes.find((code) => code !== 0) ?? 0);

function theWholeSuite() {
  return [jest(SIDE_BY_SIDE, postgres), jest(['--maxWorkers=2', ...TWO]), jest(['--runInBand', ...ALONE])];
}

function jest(options, postgres) {
  const { status } = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), ...options],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...(postgres && { TEST_POSTGRES_BIN: postgres }) },
    },
  );
  return status ?? 1;
}
