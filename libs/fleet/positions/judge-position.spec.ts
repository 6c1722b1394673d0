import { judgePosition, type Position, type Whereabouts } from './judge-position.js';
import { epochMs, type EpochMs, metres } from '../../geo/units.js';

const noon = epochMs(Date.UTC(2022, 3, 1, 12));
const store = { lat: 31.3, lng: 121.5 };
/** 23 km to the north. */
const afar = { lat: 31.507, lng: 121.5 };
const seconds = (count: number) => epochMs(noon + count * 1_000);
const last: Position = { location: store, at: noon };

const judge = (
  known: Whereabouts,
  location: Position['location'],
  at: EpochMs,
  accuracy?: number,
  now = at,
) =>
  judgePosition(
    known,
    { location, at: at, ...(accuracy !== undefined && { accuracy: metres(accuracy) }) },
    now,
  );

describe('where a carrier is', () => {
  it('is the latest position, and the first one', () => {
    expect(judge({}, store, noon)).toStrictEqual({ last });
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
    expect(judge({}, store, epochMs(noon - 3 * 3_600_000), 5, noon)).toEqual({ passedOver: 'too_old' });
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

describe('a position that is believed', () => {
  const metresNorth = (metres: number) => ({ lat: 31.3 + metres / 111_195, lng: 121.5 });

  it.each([
    [300, 0, undefined, undefined],
    [1_290, 20, undefined, undefined],
    [690, 0, 200, 190],
    [490, 0, 195, undefined],
    [490, 0, undefined, 195],
  ])(
    'is within what a rider can reach: %d m in %d s, give or take what both phones reckon',
    (away, after, from, to) => {
      const known = { last: { ...last, ...(from !== undefined && { accuracy: metres(from) }) } };
      const judged = judge(known, metresNorth(away - 1), seconds(after), to);
      expect(judged.passedOver).toBeUndefined();
      expect(judge(known, metresNorth(away + 10 + after), seconds(after), to).passedOver).toBe('jump');
    },
  );

  it.each([
    ['as inaccurate as one by a mast may be', {}, store, seconds(10), 1_000, seconds(10), undefined],
    ['a little less accurate', {}, store, seconds(10), 1_001, seconds(10), 'inaccurate'],
    ['as old as a phone is offline', {}, store, noon, 5, epochMs(noon + 135 * 60_000), undefined],
    ['a little older', {}, store, noon, 5, epochMs(noon + 135 * 60_000 + 1), 'too_old'],
    ['of the same moment as the last', { last }, store, noon, 5, noon, undefined],
    ['on the equator', {}, { lat: 0, lng: 121.5 }, noon, 5, noon, undefined],
    ['on the meridian of Greenwich', {}, { lat: 51.5, lng: 0 }, noon, 5, noon, undefined],
    ['a kilometre from 0,0', {}, { lat: 0.01, lng: 0 }, noon, 5, noon, undefined],
    ['a kilometre from 0,0 on the other side', {}, { lat: 0, lng: 0.01 }, noon, 5, noon, undefined],
  ] as const)('may be one %s', (_, known, location, at, accuracy, now, passedOver) => {
    expect(judge(known, location, at, accuracy, now).passedOver).toBe(passedOver);
  });

  it('is one of now, where the clock was set back and the last one is of the future', () => {
    expect(judge({ last: { location: afar, at: seconds(1) } }, store, noon)).toEqual({ last });
    expect(judge({ last: { location: afar, at: noon } }, store, noon).passedOver).toBe('jump');
  });

  it('is the far one that others have agreed with for half a minute, as exact as the last of them', () => {
    const since = judge({ last }, afar, seconds(1), 5);
    expect(since.doubted).toEqual({ location: afar, at: seconds(1), since: seconds(1) });
    const agreed = judge(since, afar, seconds(30), 5);
    expect(agreed.doubted).toEqual({ location: afar, at: seconds(30), since: seconds(1) });
    expect(judge(agreed, afar, seconds(31), 5)).toEqual({
      last: { location: afar, at: seconds(31), accuracy: 5 },
    });
    expect(judge(agreed, afar, seconds(31))).toStrictEqual({ last: { location: afar, at: seconds(31) } });
  });

  it('is none that another far one contradicts, or that is older than it', () => {
    const since = { last, doubted: { location: afar, at: seconds(20), since: seconds(-40) } };
    expect(judge(since, metresNorth(-20_000), seconds(30), 5)).toMatchObject({ passedOver: 'jump', last });
    expect(judge(since, afar, seconds(19), 5).doubted?.since).toBe(seconds(19));
    expect(judge(since, afar, seconds(20), 5).passedOver).toBeUndefined();
    const nearly = { lat: afar.lat + 600 / 111_195, lng: afar.lng };
    expect(judge(since, nearly, seconds(20), 350).passedOver).toBeUndefined();
    expect(judge(since, nearly, seconds(20), 250).passedOver).toBe('jump');
  });
});
