import fc from 'fast-check';
import { DateTime } from 'luxon';
import { DELIVERY_STATES } from '../deliveries/delivery-machine.js';
import { epochMs } from '../geo/units.js';
import { decideNotice, type DueNotice } from './decide-notice.js';
import { NOTICE_KINDS } from '../webhooks/notice-types.js';
import { NOTICE_RULES } from './notice-kinds.js';

const timeZone = 'Asia/Shanghai';
const at = (text: string) => epochMs(DateTime.fromISO(text, { zone: timeZone }).toMillis());
const NIGHT = { from: '22:00', to: '07:00' };
const NOON = at('2022-03-28T12:00');
const LATE = at('2022-03-28T23:00');

const aNotice = (change: Partial<DueNotice> = {}): DueNotice => ({
  kind: 'accepted',
  state: 'queued',
  expiresAt: at('2022-03-29T11:00'),
  erased: false,
  asked: false,
  stopped: false,
  reachable: true,
  ...change,
});
const decide = (change: Partial<DueNotice>, now = NOON) =>
  decideNotice(aNotice(change), NIGHT, { now, timeZone });

describe('a notice that is due', () => {
  it('goes out by day', () => expect(decide({})).toBe('send'));

  it('waits for the morning, unless it is urgent or would be stale by then', () => {
    expect(decide({}, LATE)).toEqual({ waitUntil: at('2022-03-29T07:00') });
    expect(decide({ expiresAt: at('2022-03-29T07:00') }, LATE)).toEqual({ skip: 'expired' });
    expect(decide({ kind: 'arrived', state: 'arrived' }, LATE)).toBe('send');
    expect(decide({ kind: 'substitutes', asked: true }, LATE)).toBe('send');
  });

  it.each([
    [{ erased: true }, 'erased'],
    [{ stopped: true }, 'stopped'],
    [{ reachable: false }, 'no_address'],
    [{ expiresAt: NOON }, 'expired'],
    [{ state: 'delivered' }, 'overtaken'],
    [{ state: 'cancelled' }, 'overtaken'],
    [{ kind: 'on_the_way', state: 'arrived' }, 'overtaken'],
    [{ kind: 'arrived', state: 'picked_up' }, 'overtaken'],
    [{ kind: 'arrived', state: 'delivered' }, 'overtaken'],
    [{ kind: 'late', state: 'arrived' }, 'overtaken'],
    [{ kind: 'late', state: 'held' }, 'overtaken'],
    [{ kind: 'held', state: 'queued' }, 'overtaken'],
    [{ kind: 'failed', state: 'queued' }, 'overtaken'],
    [{ kind: 'substitutes', asked: false }, 'overtaken'],
    [{ kind: 'substitutes', asked: true, state: 'cancelled' }, 'overtaken'],
  ] as const)('is left out where %j: %s', (change, skip) => {
    expect(decide(change)).toEqual({ skip });
  });

  it.each([
    ['on_the_way', 'picked_up'],
    ['delivered', 'delivered'],
    ['failed', 'failed'],
    ['failed', 'returned'],
    ['late', 'queued'],
    ['late', 'picked_up'],
    ['held', 'held'],
  ] as const)('of %s is true of a delivery that is %s', (kind, state) => {
    expect(decide({ kind, state })).toBe('send');
  });

  it('is never sent to whom wants none, nor after its time, nor in quiet hours unless it is urgent', () => {
    const moment = fc.integer({ min: NOON, max: NOON + 86_400_000 }).map(epochMs);
    const any = fc.record({
      kind: fc.constantFrom(...NOTICE_KINDS),
      state: fc.constantFrom(...DELIVERY_STATES),
      erased: fc.boolean(),
      asked: fc.boolean(),
      stopped: fc.boolean(),
      reachable: fc.boolean(),
      expiresAt: moment,
    });
    fc.assert(
      fc.property(any, moment, (notice, now) => {
        const decision = decideNotice(notice, NIGHT, { now, timeZone });
        if (decision === 'send') {
          expect(notice).toMatchObject({ erased: false, stopped: false, reachable: true });
          expect(now).toBeLessThan(notice.expiresAt);
          const hour = DateTime.fromMillis(now, { zone: timeZone }).hour;
          if (hour >= 22 || hour < 7) expect(NOTICE_RULES[notice.kind].urgent).toBe(true);
        } else if ('waitUntil' in decision) {
          expect(decision.waitUntil).toBeGreaterThan(now);
          expect(decision.waitUntil).toBeLessThan(notice.expiresAt);
        }
      }),
    );
  });
});
