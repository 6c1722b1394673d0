import fc from 'fast-check';
import type { KeptLine } from './kept-order.js';
import { lineChanges } from './change-lines.js';

const line = (sku: string, more: Partial<KeptLine> = {}): KeptLine => ({
  sku,
  quantity: 2,
  held: 2,
  picked: 0,
  short: 0,
  insteadOf: null,
  ...more,
});
const wanted = (lines: Record<string, number>) => new Map(Object.entries(lines));

describe('the lines of an order that is changed', () => {
  it('hold more, hold less, come and go', () => {
    const kept = [line('milk'), line('rice'), line('salt'), line('tea')];
    expect(lineChanges(kept, wanted({ milk: 3, rice: 1, tea: 2, soy: 4 }))).toEqual([
      { sku: 'milk', quantity: 3, held: 1 },
      { sku: 'rice', quantity: 1, held: -1 },
      { sku: 'salt', quantity: 0, held: -2 },
      { sku: 'soy', quantity: 4, held: 4 },
    ]);
  });

  it('keep what is in the bag', () => {
    const kept = [line('milk', { quantity: 3, held: 1, picked: 2 })];
    expect(lineChanges(kept, wanted({ milk: 2 }))).toEqual([{ sku: 'milk', quantity: 2, held: -1 }]);
    for (const quantity of [0, 1])
      expect(() => lineChanges(kept, wanted({ milk: quantity }))).toThrow('ALREADY_PICKED');
  });

  it('leave alone what ran short and what was taken for it', () => {
    const kept = [
      line('milk', { held: 1, short: 1 }),
      line('oat', { quantity: 1, held: 1, insteadOf: 'milk' }),
    ];
    expect(lineChanges(kept, wanted({ milk: 2 }))).toEqual([]);
    expect(() => lineChanges(kept, wanted({ milk: 1 }))).toThrow('LINE_RAN_SHORT');
    expect(() => lineChanges(kept, wanted({ milk: 2, oat: 1 }))).toThrow('LINE_RAN_SHORT');
  });

  it('hold with what is picked exactly what is wanted, whatever was held before', () => {
    const anyLines = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        const kept = Object.entries(before).map(([sku, quantity]) => line(sku, { quantity, held: quantity }));
        const held = new Map(Object.entries(before));
        for (const change of lineChanges(kept, wanted(after)))
          held.set(change.sku, (held.get(change.sku) ?? 0) + change.held);
        expect(Object.fromEntries([...held].filter(([, quantity]) => quantity > 0))).toEqual(after);
      }),
    );
  });
});
