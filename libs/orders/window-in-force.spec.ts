import { compileDropPolicy } from '../dropoff/compile.js';
import { timesInForce, windowInForce } from './window-in-force.js';
import { epochMs } from '../geo/units.js';

const noon = Date.parse('2026-12-01T12:00:00+08:00');
const at = (time: string) => Date.parse(`2026-12-01T${time}:00+08:00`);
const asked = (earliest?: string, latest?: string) => ({
  ...(earliest && { earliest: `2026-12-01T${earliest}:00+08:00` }),
  ...(latest && { latest: `2026-12-01T${latest}:00+08:00` }),
});
const inForce = (policy: object, window?: object) =>
  windowInForce(policy, window, epochMs(noon), 'Asia/Shanghai');

describe('the window in force', () => {
  it("is the merchant's, narrowed by the note", () => {
    expect(inForce({ notBefore: '14:00' }, asked('13:00', '16:00'))).toEqual({
      window: { notBefore: at('14:00'), notAfter: at('16:00') },
      contradictory: false,
    });
  });

  it.each([
    [
      'a note for later than the window',
      { notBefore: '23:00' },
      asked(undefined, '13:05'),
      at('23:00'),
      undefined,
    ],
    [
      'a note for the minute that it ends',
      { notBefore: '13:05' },
      asked(undefined, '13:05'),
      at('13:05'),
      undefined,
    ],
    ['a note for earlier than the window', { notAfter: '13:00' }, asked('14:00'), undefined, at('13:00')],
  ])("is the note's where the two leave no time: %s", (_, policy, window, notBefore, notAfter) => {
    expect(inForce(policy, window)).toEqual({ window: { notBefore, notAfter }, contradictory: true });
  });

  it('is open where nobody says anything', () => {
    expect(inForce({})).toEqual({ window: {}, contradictory: false });
  });
});

describe('a note whose own times leave nothing', () => {
  const never = { notBefore: '18:00', notAfter: '18:00' };

  it('is no contradiction of anybody’s', () => {
    expect(inForce(never).contradictory).toBe(false);
  });

  it.each([
    [{ notBefore: '14:00' }, undefined],
    [{ notAfter: '14:00' }, undefined],
    [{}, asked('13:00')],
    [{}, asked(undefined, '15:00')],
    [{ notBefore: '14:00' }, asked(undefined, '14:01')],
  ])('is in force as it is while any moment is left (%#)', (policy, window) => {
    const { window: found, contradictory } = inForce(policy, window);
    expect(contradictory).toBe(false);
    const { notBefore = -Infinity, notAfter = Infinity } = found;
    expect(notBefore).toBeLessThan(notAfter);
    expect(Number.isFinite(notBefore) || Number.isFinite(notAfter)).toBe(true);
  });
});

describe('the day that a note names', () => {
  const timesOf = (note: string, window?: object, now = noon) =>
    timesInForce({ sources: { note }, compile: compileDropPolicy }, window, epochMs(now), 'Asia/Shanghai');
  const day = (date: string, time: string) => Date.parse(`2026-${date}T${time}:00+08:00`);

  it.each([
    ['12月3日送', day('12-03', '00:00'), day('12-03', '23:59')],
    ['12月15日下午3点后送', day('12-15', '15:00'), day('12-15', '23:59')],
    ['12月3日前送到', undefined, day('12-03', '23:59')],
    ['12月3日之前送到', undefined, day('12-02', '23:59')],
    ['12月3日以后送', day('12-03', '00:00'), undefined],
    ['明天之前送到', undefined, day('12-01', '23:59')],
  ])('is in force where it is near: %s', (note, notBefore, notAfter) => {
    const { compiled, window, against } = timesOf(note);
    expect(compiled.policy.day).toBeDefined();
    expect({ window, against }).toEqual({ window: { notBefore, notAfter }, against: undefined });
  });

  it.each(['12月16日送', '11月30日送', '8月15日送', '2月29日送', '12月31日前送到', '12月16日下午3点后送'])(
    'is asked about, and its hours with it, where it is more than a fortnight off: %s',
    (note) => {
      const { compiled, window, against, sources } = timesOf(note);
      expect({ window, against }).toEqual({ window: {}, against: undefined });
      for (const rule of ['day', 'dayIs', 'notBefore', 'notAfter'])
        expect(compiled.policy).not.toHaveProperty(rule);
      expect(compiled.reading.unread).toEqual([note]);
      expect(sources).toEqual({ note, dayInDoubt: true });
    },
  );

  it('leaves its hours as doubts, for the resident to be asked', () => {
    expect(timesOf('12月16日下午3点后送').compiled.reading.doubts).toEqual([
      { rule: 'notBefore', words: '下午3点后', readAs: '15:00' },
    ]);
  });

  it.each([
    ['12月3日送', asked('13:00', '16:00')],
    ['明天下午3点后送', asked(undefined, '16:00')],
    ['12月15日送', asked(undefined, '23:00')],
    ['周五以后送', asked('13:00', '16:00')],
    ['今天不要送,明天送', asked('13:00', '16:00')],
  ])('gives way to a window of the merchant that does not meet it, and that is told: %s', (note, window) => {
    const times = timesOf(note, window);
    expect(times.against).toBe('day');
    expect(times.window).toEqual(windowInForce({}, window, epochMs(noon), 'Asia/Shanghai').window);
    expect(times.compiled.policy).not.toHaveProperty('day');
    expect(times.compiled.reading.unread.length).toBeGreaterThan(0);
  });

  it('keeps its hours against a window on the same day, as hours without a day do', () => {
    const { compiled, window, against } = timesOf('12月1日23点后送', asked(undefined, '13:05'));
    expect(against).toBe('hours');
    expect(compiled.policy).toMatchObject({ day: '12-01', notBefore: '23:00' });
    expect(window.notBefore).toBe(at('23:00'));
  });

  it.each([
    ['12月1日上午送', '14:51'],
    ['周二上午送', '14:51'],
    ['周二上午10点前送到', '10:00'],
    ['今天上午送', '14:51'],
    ['今天下午3点前送到', '15:00'],
    ['this morning please', '12:00'],
    ['12月1日12点前送到', '14:51'],
  ])('is asked about, and its hours with it, where they are over: %s at %s', (note, time) => {
    const { compiled, window, against } = timesOf(note, undefined, at(time));
    expect({ window, against }).toEqual({ window: {}, against: undefined });
    for (const rule of ['day', 'dayIs', 'notBefore', 'notAfter'])
      expect(compiled.policy).not.toHaveProperty(rule);
    expect(compiled.reading.unread).toEqual([note]);
    expect(compiled.reading.doubts).toContainEqual(expect.objectContaining({ rule: 'notAfter' }));
  });

  it.each([
    ['周二上午送', '11:59', '12:00'],
    ['今天上午送', '11:59', '12:00'],
    ['今晚8点前送到', '19:00', '20:00'],
  ])('holds while they are not: %s at %s', (note, time, closes) => {
    const { compiled, window } = timesOf(note, undefined, at(time));
    expect(compiled.policy.day).toBeDefined();
    expect(window.notAfter).toBe(at(closes));
  });

  it('is narrowed by a window that meets it', () => {
    const window = { earliest: '2026-12-03T09:00:00+08:00', latest: '2026-12-03T12:00:00+08:00' };
    expect(timesOf('12月3日送', window)).toMatchObject({
      window: { notBefore: Date.parse(window.earliest), notAfter: Date.parse(window.latest) },
    });
  });
});
