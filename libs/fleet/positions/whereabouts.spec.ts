import { columnsOf, whereaboutsOf } from './whereabouts.js';
import { epochMs } from '../../geo/units.js';

const at = epochMs(Date.UTC(2022, 2, 28, 4));
const location = { lat: 31.3, lng: 121.5 };
const row = { ...location, locatedAt: new Date(at), accuracy: 12, doubtedPosition: null };
const nowhere = { lat: null, lng: null, locatedAt: null, accuracy: null, doubtedPosition: null };
const doubted = { location, at, since: at };

describe('where a carrier is', () => {
  it('is as its row says', () => {
    expect(whereaboutsOf(row)).toEqual({ last: { location, at, accuracy: 12 } });
    expect(whereaboutsOf({ ...row, accuracy: null })).toEqual({ last: { location, at } });
    expect(whereaboutsOf({ ...row, doubtedPosition: doubted })).toMatchObject({ doubted });
  });

  it.each(['lat', 'lng', 'locatedAt'] as const)('is not known without %s', (missing) => {
    expect(whereaboutsOf({ ...row, [missing]: null })).toEqual({});
  });

  it('is written as it is read', () => {
    for (const columns of [
      row,
      nowhere,
      { ...row, accuracy: null },
      { ...nowhere, doubtedPosition: doubted },
    ])
      expect(columnsOf(whereaboutsOf(columns))).toEqual(columns);
  });
});
