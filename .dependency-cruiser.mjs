import { readFileSync } from 'node:fs';

/**
 * The libs from the top: each imports only from layers below its own. `test/walls.spec.ts` sees that they
 * hold.
 */
const { fromTheTop: LAYERS } = JSON.parse(readFileSync(new URL('.layers.json', import.meta.url), 'utf8'));

const wallsOf = (layers) =>
  layers.flatMap((layer, at) =>
    layer.map((lib) => {
      const notBelow = layers
        .slice(0, at + 1)
        .flat()
        .filter((other) => other !== lib);
      return {
        name: `${lib}-imports-from-below`,
        severity: 'error',
        from: { path: `^libs/${lib}/` },
        to: { path: notBelow.length > 0 ? `^libs/(${notBelow.join('|')})/` : '^$' },
      };
    }),
  );

const PURE = '^libs/(contact|dispatch|dropoff|geo|promise|tariffs)/';
/** Specs, and what only specs and benchmarks use: builders, checkers, random rounds. */
const TESTS = '(\\.spec\\.ts$|/testing/)';
export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-libs-stay-pure',
      comment: 'These take data and return data: no Nest, no TypeORM, no I/O.',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: {
        pathNot: [
          PURE,
          '^node_modules/(flatbush|point-in-polygon-hao|libphonenumber-js|polyclip-ts|polylabel|@turf)',
        ],
      },
    },
    {
      name: 'the-client-stands-alone',
      comment: 'It is a package of its own, for Node and browsers: it imports nothing.',
      severity: 'error',
      from: { path: '^libs/client/', pathNot: TESTS },
      to: { pathNot: '^libs/client/' },
    },
    {
      name: 'only-callers-import-the-client',
      comment:
        'It is made from the OpenAPI document, and that from the service: the service cannot be made from it.',
      severity: 'error',
      from: { path: '^(libs/(?!client/)|apps/(api|worker)/)', pathNot: TESTS },
      to: { path: '^libs/client/' },
    },
    {
      name: 'libs-do-not-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|test)/' },
    },
    ...wallsOf(LAYERS),
    {
      name: 'apps-do-not-import-each-other',
      comment: 'The all-in-one start and the command line compose the others.',
      severity: 'error',
      from: { path: '^apps/(api|locker-sim|simulator|worker)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'a-replay-imports-the-simulator-only',
      comment: 'Both play people before a running service: couriers, its clock, how a run ends.',
      severity: 'error',
      from: { path: '^apps/replay/' },
      to: { path: '^apps/', pathNot: '^apps/(replay|simulator)/' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TESTS },
      to: { path: '^test/|/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js'], conditionNames: ['import', 'node', 'default'] },
  },
};
