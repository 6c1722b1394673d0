/** `npm test`: the whole suite, on PostgreSQL alone and, where a redis-server is on the PATH, on Redis too. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

prepare();
const jest = join(root, 'node_modules/jest/bin/jest.js');
const done = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exit(done.status ?? 1);
