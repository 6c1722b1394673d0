/**
 * The libs from the top: each imports only from layers below its own. `.dependency-cruiser.cjs` makes a rule a lib of it, and
 * `test/walls.spec.ts` sees that they hold. See docs/ARCHITECTURE.md.
 */
exports.LAYERS = [
  ['composition'],
  ['upkeep'],
  ['tracking'],
  ['picking'],
  ['locker-visits', 'orders', 'ops', 'residents'],
  ['webhooks'],
  ['deliveries'],
  ['stock-sync'],
  ['shop-adapters'],
  ['demo-district', 'fleet', 'lockers', 'merchants', 'stock', 'travel'],
  ['places'],
  ['platform', 'schema'],
  ['dispatch', 'dropoff'],
  ['contact', 'geo'],
];
