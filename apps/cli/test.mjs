/**
 * `npm test [-- JEST OPTIONS]`: the whole suite, on PostgreSQL alone and, where a redis-server is on the PATH, on Redis too.
 * `npm test -- --postgres FOLDER [JEST OPTIONS]`: the same on the PostgreSQL whose programs are in FOLDER, but for what needs the
 * whole machine: that stays on the embedded one, so that one run of the suite has tried both.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

/** What floods the service, or plays days at many times real time, needs the whole machine. */
const ALONE = ['test/chaos/nothing-lost', 'test/fuzz/', 'test/e2e/simulate-lockdown'];
const ONE_BY_ONE = ['--runInBand', ...ALONE];
/** Specs wait twice as long as they compute: four at a time keep two cores busy. */
const SIDE_BY_SIDE = [
  '--maxWorkers=4',
  '--testPathIgnorePatterns',
  '/node_modules/',
  ...ALONE.map((path) => `<rootDir>/${path}`),
];

prepare();
const asked = process.argv.slice(2);
const postgres = asked[0] === '--postgres' ? asked.splice(0, 2)[1] : undefined;
const codes = asked.length > 0 ? [jest(asked, postgres)] : [jest(SIDE_BY_SIDE, postgres), jest(ONE_BY_ONE)];
process.exit(codes.find((code) => code !== 0) ?? 0);

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
