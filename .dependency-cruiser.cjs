const { LAYERS } = require('./.layers.cjs');

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

const PURE = '^libs/(contact|dispatch|dropoff|geo)/';
/** Specs, and what only specs and benchmarks use: builders, checkers, random rounds. */
const TESTS = '(\\.spec\\.ts$|/testing/)';
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-libs-stay-pure',
      comment: 'contact, dispatch, dropoff and geo take data and return data: no Nest, no TypeORM, no I/O.',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: {
        pathNot: [PURE, '^node_modules/(flatbush|point-in-polygon-hao|libphonenumber-js|@turf)'],
      },
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
      comment: 'The all-in-one start and the command line compose the others; nothing else does.',
      severity: 'error',
      from: { path: '^apps/(api|worker)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
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
