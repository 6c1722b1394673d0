/** `npm run bench -- NAME [ARG ...]`: one benchmark of test/bench. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, root } from './prepare.mjs';

prepare();
const folder = join(root, 'dist/test/bench');
const name = process.argv[2] ?? '';
const file = join(folder, name, 'main.js');
if (!name || !existsSync(file)) {
  const names = readdirSync(folder).filter((entry) => existsSync(join(folder, entry, 'main.js')));
  console.error(`Usage: npm run bench -- NAME [ARG ...], NAME one of: ${names.join(', ')}`);
  process.exit(1);
}
process.argv.splice(2, 1);
await import(pathToFileURL(file).href);
