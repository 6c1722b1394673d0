/**
 * Mean overage in minutes of a myopic dispatcher: looks once a minute, bundles up to four by ready time, gives each bundle
 * to the idle courier that can pick up first.
 */
export const BASELINE: ReadonlyMap<string, number> = new Map([
  ['0o100t100s1p100', 1.22],
  ['1o100t100s1p100', 6.3],
  ['2o100t100s1p100', 1.07],
  ['3o100t100s1p100', 1.73],
  ['4o100t100s1p100', 7.32],
  ['5o100t100s1p100', 15.9],
  ['7o100t100s1p100', 11.62],
  ['9o100t100s1p100', 2.01],
]);
