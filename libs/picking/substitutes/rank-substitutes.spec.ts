import { rankSubstitutes, type Candidate } from './rank-substitutes.js';

const missing = { quantity: 2, price: 1_000, priceBand: 20 };
const candidate = (sku: string, price: number, available = 10): Candidate => ({
  sku,
  name: sku,
  price,
  available,
});
const skus = (candidates: readonly Candidate[], change: object = {}) =>
  rankSubstitutes({ ...missing, ...change }, candidates).map(({ sku }) => sku);

describe('substitutes', () => {
  it('keep to the band of the price, its edges included', () => {
    const all = [
      candidate('too-cheap', 799),
      candidate('cheapest', 800),
      candidate('dearest', 1_200),
      candidate('too-dear', 1_201),
    ];
    expect(skus(all)).toEqual(['cheapest', 'dearest']);
    expect(skus(all, { priceBand: 0 })).toEqual([]);
    expect(skus([candidate('same', 1_000)], { priceBand: 0 })).toEqual(['same']);
  });

  it('come the nearest in price first, and of two as near the one there is more of', () => {
    expect(skus([candidate('far', 1_150), candidate('near', 1_010), candidate('much', 990, 50)])).toEqual([
      'much',
      'near',
      'far',
    ]);
  });

  it('that replace all of it come before those that replace a part', () => {
    const offers = rankSubstitutes(missing, [candidate('last-one', 1_000, 1), candidate('plenty', 1_100)]);
    expect(offers.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['plenty', 2],
      ['last-one', 1],
    ]);
  });

  it('are never charged more than what was ordered, and less where they cost less', () => {
    const offers = rankSubstitutes(missing, [candidate('dearer', 1_100), candidate('cheaper', 850)]);
    expect(offers.map(({ sku, price }) => [sku, price])).toEqual([
      ['dearer', 1_000],
      ['cheaper', 850],
    ]);
  });

  it('are none where nothing can be ordered, and five at most', () => {
    expect(skus([candidate('gone', 1_000, 0)])).toEqual([]);
    expect(skus(['a', 'b', 'c', 'd', 'e', 'f'].map((sku) => candidate(sku, 1_000)))).toHaveLength(5);
  });
});

describe('substitutes that are alike', () => {
  const one = (sku: string, price: number, available: number) => ({ sku, name: sku, price, available });
  const missing = { quantity: 2, price: 100, priceBand: 50 };
  const order = (...candidates: ReturnType<typeof one>[]) => {
    const skus = (of: typeof candidates) =>
      rankSubstitutes(missing, of as unknown as Parameters<typeof rankSubstitutes>[1]).map(({ sku }) => sku);
    expect(skus(candidates.toReversed())).toEqual(skus(candidates));
    return skus(candidates);
  };

  it('are offered by what replaces more, then by price, then by what there is, then by SKU, however they are read', () => {
    expect(order(one('z', 100, 1), one('a', 140, 9))).toEqual(['a', 'z']);
    expect(order(one('z', 100, 2), one('a', 90, 9))).toEqual(['z', 'a']);
    expect(order(one('z', 110, 9), one('a', 90, 3))).toEqual(['z', 'a']);
    expect(order(one('b', 110, 3), one('a', 90, 3), one('c', 90, 3))).toEqual(['a', 'b', 'c']);
  });

  it('are told with their names', () => {
    const name = { zh: '米', en: 'Rice' };
    const [offer] = rankSubstitutes(missing, [{ ...one('a', 90, 9), name }]);
    expect(offer).toEqual({ sku: 'a', name, price: 90, quantity: 2 });
  });
});
