/** Mutants that no spec can notice, because they change nothing that can be seen, each with the reason. */
export const EQUIVALENT: readonly Equivalent[] = [
  ...[
    ["leg.temperature === 'frozen'", "leg.temperature !== 'frozen'"],
    ["''", "'something'"],
    ["leg.closedCompoundId ?? ''", 'leg.closedCompoundId'],
    ["leg.vehicles?.join() ?? ''", 'leg.vehicles?.join()'],
  ].map(([was = '', is = '']) => ({
    file: 'libs/dispatch/nearby.ts',
    was,
    is,
    because: 'another spelling of a key, and still one for each kind of leg',
  })),
  ...[
    ['from * this.places.length', 'from / this.places.length'],
    ['from * this.places.length + to', 'from * this.places.length - to'],
    [
      '(from * this.places.length + to) * VEHICLES.length + vehicle',
      '(from * this.places.length + to) * VEHICLES.length - vehicle',
    ],
  ].map(([was = '', is = '']) => ({
    file: 'libs/dispatch/ways.ts',
    was,
    is,
    because: 'another number for each way, and still a different one',
  })),
  ...['0x9e3779b1', '0x85ebca6b'].map((was) => ({
    file: 'libs/dispatch/ways.ts',
    was,
    is: String(2 * Number(was)),
    because: 'spreads the ways as well',
  })),
];

export interface Equivalent {
  readonly file: string;
  readonly was: string;
  readonly is: string;
  readonly because: string;
}
