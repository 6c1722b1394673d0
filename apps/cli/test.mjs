/** `npm test`: the whole suite, on PostgreSQL alone and, where a redis-server is on the PATH, on Redis too. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

/** Sieges, and days at many times real time, need the whole machine. */
const ALONE = ['test/chaos/', 'test/e2e/simulate-lockdown'];

prepare();
const asked = process.argv.slice(2);
const runs = asked.length > 0 ? [asked] : [sideBySide(), alone()];
const codes = runs.map((options) => jest(options));
process.exit(codes.find((code) => code !== 0) ?? 0);

/** Specs wait more than they compute: two at a time take little more than half the time. */
function sideBySide() {
  return [
    '--maxWorkers=2',
    '--testPathIgnorePatterns',
    '/node_modules/',
    ...ALONE.map((path) => `<rootDir>/${path}`),
  ];
}

function alone() {
  return ['--runInBand', ...ALONE];
}

function jest(options) {
  const { status } = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), ...options],
    { cwd: root, stdio: 'inherit' },
  );
  return status ?? 1;
}
