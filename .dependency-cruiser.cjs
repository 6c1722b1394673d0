/** Imports point down only: apps -> feature libs -> platform -> pure libs. See docs/ARCHITECTURE.md. */
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
        pathNot: [
          PURE,
          '^node_modules/(flatbush|rbush|point-in-polygon-hao|robust-predicates|pure-rand|nzh|opencc|libphonenumber-js|@turf)',
        ],
      },
    },
    {
      name: 'libs-do-not-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/(orders|deliveries|fleet|stock|places|merchants)/' },
    },
    {
      name: 'apps-do-not-import-each-other',
      comment: 'The all-in-one start and the command line compose the others; nothing else does.',
      severity: 'error',
      from: { path: '^apps/(api|worker|web)/' },
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
