/**
 * `npm run build:client`: makes the package of `libs/client` in `dist/client`; `npm publish dist/client`
 * publishes it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const source = join(root, 'libs/client');
const made = join(root, 'dist/client');

rmSync(made, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', source], {
  stdio: 'inherit',
});
for (const file of ['package.json', 'README.md']) cpSync(join(source, file), join(made, file));
cpSync(join(root, 'LICENSE'), join(made, 'LICENSE'));
