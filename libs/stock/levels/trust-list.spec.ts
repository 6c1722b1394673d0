import { whyNotTrusted } from './trust-list.js';

describe('a whole list of which something is absent', () => {
  it.each([
    ['nothing is wrong', { seen: 10, refused: 0, named: 10, known: 10 }, undefined],
    ['half of its rows are refused', { seen: 10, refused: 5, named: 5, known: 5 }, undefined],
    [
      'more than half are',
      { seen: 10, refused: 6, named: 4, known: 4 },
      '6 of 10 rows are refused: nothing is taken as absent',
    ],
    [
      'all are',
      { seen: 10, refused: 10, named: 10, known: 10 },
      'The list holds no level: nothing is taken as absent',
    ],
    [
      'it is empty',
      { seen: 0, refused: 0, named: 0, known: 0 },
      'The list holds no level: nothing is taken as absent',
    ],
    ['half of its articles are new', { seen: 10, refused: 0, named: 10, known: 5 }, undefined],
    [
      'more than half are new',
      { seen: 10, refused: 0, named: 10, known: 4 },
      '6 of 10 articles are new to this store: nothing is taken as absent',
    ],
  ])('is believed or not: %s', (_, list, why) => expect(whyNotTrusted(list)).toBe(why));
});
