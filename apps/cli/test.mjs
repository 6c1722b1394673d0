/**
 * `npm test [-- JEST OPTIONS]`: the whole suite, on PostgreSQL alone and, where a redis-server is on the PATH, on Redis too.
 * `npm test -- --postgres FOLDER [JEST OPTIONS]`: what speaks to the database, on the PostgreSQL whose programs are in FOLDER.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

/** Sieges, and days at many times real time, need the whole machine. */
const ALONE = ['test/chaos/', 'test/fuzz/', 'test/e2e/simulate-lockdown'];
/** What takes long, starts a PostgreSQL of its own, or is about HTTP: it says nothing of a server's version. */
const NOT_OF_A_SERVER = [
  'test/e2e/simulate',
  'test/e2e/start-stop',
  'test/e2e/stock/vendure',
  'test/e2e/replay',
  'test/e2e/stops/',
  'test/e2e/bad-input/',
  'test/e2e/abuse/',
  'test/e2e/webhook',
  'test/e2e/openapi-lint',
  'test/e2e/wishes/against-the-policy',
  'test/bench/',
  'libs/dropoff/',
  'libs/dispatch/',
  'libs/geo/',
];

prepare();
const asked = process.argv.slice(2);
const codes = runs().map((options) => jest(options));
process.exit(codes.find((code) => code !== 0) ?? 0);

function runs() {
  const [option, folder, ...rest] = asked;
  if (option === '--postgres') {
    process.env.TEST_POSTGRES_BIN = folder;
    return [rest.length > 0 ? rest : sideBySide([...ALONE, ...NOT_OF_A_SERVER])];
  }
  return asked.length > 0 ? [asked] : [sideBySide(ALONE), ['--runInBand', ...ALONE]];
}

/** Specs wait more than they compute: two at a time take little more than half the time. */
function sideBySide(without) {
  return [
    '--maxWorkers=2',
    '--testPathIgnorePatterns',
    '/node_modules/',
    ...without.map((path) => `<rootDir>/${path}`),
  ];
}

function jest(options) {
  const { status } = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), ...options],
    { cwd: root, stdio: 'inherit' },
  );
  return status ?? 1;
}
