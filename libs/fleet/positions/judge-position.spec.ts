import { judgePosition, type Position, type Whereabouts } from './judge-position.js';

const noon = Date.UTC(2022, 3, 1, 12);
const store = { lat: 31.3, lng: 121.5 };
/** 23 km to the north. */
const afar = { lat: 31.507, lng: 121.5 };
const seconds = (count: number) => noon + count * 1_000;
const last: Position = { location: store, at: noon };

const judge = (known: Whereabouts, location: Position['location'], at: number, accuracy?: number, now = at) =>
  judgePosition(known, { location, at, ...(accuracy !== undefined && { accuracy }) }, now);

describe('where a carrier is', () => {
  it('is the latest position, and the first one', () => {
    expect(judge({}, store, noon)).toEqual({ last });
    const next = { lat: 31.301, lng: 121.5 };
    expect(judge({ last }, next, seconds(10))).toEqual({ last: { location: next, at: seconds(10) } });
  });

  it.each([
    ['0,0', { lat: 0, lng: 0 }, seconds(10), 5, 'nowhere'],
    ['next to 0,0', { lat: 0.001, lng: -0.002 }, seconds(10), 5, 'nowhere'],
    ['an older one, of a backlog', { lat: 31.299, lng: 121.5 }, seconds(-60), 5, 'older'],
    ['one by a radio mast only', { lat: 31.301, lng: 121.5 }, seconds(10), 2_500, 'inaccurate'],
    ['one 23 km away a second later', afar, seconds(1), 5, 'jump'],
  ] as const)('is not %s', (_, location, at, accuracy, passedOver) => {
    const judged = judge({ last }, location, at, accuracy, seconds(10));
    expect(judged).toMatchObject({ last, passedOver });
  });

  it('is not a position of this morning', () => {
    expect(judge({}, store, noon - 3 * 3_600_000, 5, noon)).toEqual({ passedOver: 'too_old' });
  });

  it('is far away in the end, where positions agree on it for half a minute', () => {
    let known: Whereabouts = { last };
    for (let second = 1; second <= 25; second += 6) {
      known = judge(known, afar, seconds(second));
      expect(known.last).toEqual(last);
    }
    expect(judge(known, afar, seconds(31)).last?.location).toEqual(afar);
  });

  it('is not where single positions jump to, each elsewhere', () => {
    let known: Whereabouts = { last };
    for (let second = 1; second <= 61; second += 6) {
      known = judge(known, { lat: 31.5 + (second % 12) * 0.02, lng: 121.5 }, seconds(second));
    }
    expect(known.last).toEqual(last);
  });

  it('is far away, where there was time to go there', () => {
    expect(judge({ last }, afar, seconds(900)).last?.location).toEqual(afar);
  });

  it('is told again by the first position after the clock was set back', () => {
    expect(judge({ last: { location: store, at: seconds(7_200) } }, afar, seconds(1)).last?.location).toEqual(
      afar,
    );
  });
});
