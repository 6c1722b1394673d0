/**
 * `npm run dev`: `npm start` from the modules as they are compiled, built and started anew when a source
 * changes; data is kept. `npm run debug`: the same with Node's inspector open.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

prepare();
const begin = (args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
const children = [
  begin([join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build', '--watch']),
  begin([
    ...process.argv.slice(2),
    '--watch',
    '--watch-preserve-output',
    '--enable-source-maps',
    join(root, 'apps/cli/start-modules.mjs'),
  ]),
];
const end = (signal) => children.forEach((child) => child.kill(signal));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(signal));
for (const child of children) child.on('exit', () => end('SIGTERM'));
