import fc from 'fast-check';
import type { OrderChange } from './change-request.js';
import { mergeChange, type KeptRequest } from './merge-change.js';

const KEPT: KeptRequest = {
  externalId: 'A-1',
  storeId: 'store',
  lines: [
    { sku: 'milk', quantity: 2 },
    { sku: 'rice', quantity: 1 },
  ],
  dropoff: {
    compoundId: 'bay',
    building: '3',
    unit: '1',
    room: '502',
    contact: { name: '王女士', phone: '13800000000' },
    note: '放门口',
  },
  window: { latest: '2030-01-01T10:00:00.000Z' },
};

const changedBy = (change: OrderChange) => mergeChange(KEPT, change).changed;

describe('a change laid over an order', () => {
  it.each<[OrderChange, string[]]>([
    [{ lines: [{ sku: 'milk', quantity: 3 }] }, ['lines']],
    [{ dropoff: { building: '5' } }, ['dropoff']],
    [{ dropoff: { unit: null } }, ['dropoff']],
    [{ dropoff: { contact: { phone: '13900000000' } } }, ['contact']],
    [{ dropoff: { note: null } }, ['note']],
    [{ window: null }, ['window']],
    [{ readyAt: '2029-12-31T10:00:00.000Z' }, ['readyAt']],
    [{ substitution: 'none' }, ['substitution']],
    [{ dropoff: { room: '503', note: '放快递柜' }, substitution: 'ask' }, ['dropoff', 'note']],
  ])('names the parts of %j: %j', (change, parts) => {
    expect(changedBy(change)).toEqual(parts);
  });

  it('keeps what it does not name', () => {
    const { request } = mergeChange(KEPT, { dropoff: { contact: { name: '李先生' }, unit: null } });
    const { unit: _unit, ...dropoff } = KEPT.dropoff;
    expect(request).toEqual({
      ...KEPT,
      dropoff: { ...dropoff, contact: { name: '李先生', phone: '13800000000' } },
    });
  });

  it('changes nothing where it says what stands there already, in whatever order', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(KEPT.dropoff)), fc.boolean(), (names, split) => {
        const dropoff = Object.fromEntries(
          names.reverse().map((name) => [name, KEPT.dropoff[name as keyof KeptRequest['dropoff']]]),
        );
        const milk = split ? [1, 1] : [2];
        const lines = [KEPT.lines?.[1], ...milk.map((quantity) => ({ sku: 'milk', quantity }))];
        expect(changedBy({ dropoff, lines } as OrderChange)).toEqual([]);
      }),
    );
  });

  it.each<[OrderChange, string]>([
    [{ dropoff: { compoundId: null } }, 'dropoff.compoundId'],
    [{ dropoff: { compoundId: null, address: '国权路 1 号' } }, 'dropoff.location'],
    [{ window: { latest: '2029-01-01T10:00:00.000Z' }, readyAt: '2029-01-02T10:00:00.000Z' }, 'readyAt'],
  ])('is refused as an order would be: %j', (change, field) => {
    expect(() => mergeChange(KEPT, change)).toThrow(
      expect.objectContaining({
        members: { errors: expect.arrayContaining([expect.objectContaining({ field })]) },
      }),
    );
  });
});
