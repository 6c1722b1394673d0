/**
 * What every command does first on a fresh machine: install what is missing, build what is stale.
 * Plain JavaScript on Node's own modules, because it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [major, minor] = process.versions.node.split('.').map(Number);

export function prepare() {
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Last100 needs Node 20.19 or newer; this is ${process.version}.`);
    process.exit(1);
  }
  install();
  build();
}

function install() {
  // npm writes this file last, so it tells an install that finished from one that was cut off.
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && changedAt(installed) >= changedAt(join(root, 'package-lock.json'))) return;
  // Not on standard output, which may be read by a program.
  console.error('Installing packages from the registry (npm ci): some 400 MB, once; it takes a few minutes.');
  const ticking = sayThatItGoesOn();
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'npm ci failed');
  ticking.kill();
}

/** We ourselves only wait: another process counts, and ends with us. */
function sayThatItGoesOn() {
  const tick = `const since = Date.now();
    setInterval(() => console.error('  still installing, for ' + Math.round((Date.now() - since) / 1000) + ' s'), 10000);
    process.stdin.resume().on('end', () => process.exit());`;
  return spawn(process.execPath, ['-e', tick], { stdio: ['pipe', 'ignore', 'inherit'] });
}

function build() {
  const built = join(root, 'dist', '.built');
  const newest = Math.max(
    ...['apps', 'libs', 'test', 'package.json', '.swcrc'].map((name) => changedAt(join(root, name))),
  );
  // What V8 has made of the programs is of use to the Node that it was made with.
  const isOfThisNode = existsSync(built) && readFileSync(built, 'utf8') === process.version;
  if (isOfThisNode && statSync(built).mtimeMs >= newest) return;
  console.error('Building ...');
  run(process.execPath, [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build'], 'the build failed');
  run(process.execPath, [join(root, 'apps/cli/bundle.mjs')], 'the programs could not be put together');
  writeFileSync(built, process.version);
}

function changedAt(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .reduce((latest, name) => Math.max(latest, changedAt(join(path, name))), stat.mtimeMs);
}

function run(command, args, complaint) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write(done.stdout ?? '');
    console.error(complaint);
    process.exit(1);
  }
}
