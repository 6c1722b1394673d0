import { FAIL_REASONS, whatFollows, type FailReason, type WhatFollows } from './fail-reasons.js';

/** What follows with the bag still in the store, and with it in hand. */
const TOLD: Readonly<Record<FailReason, readonly [WhatFollows | undefined, WhatFollows | undefined]>> = {
  store_closed: ['hold', undefined],
  not_ready: ['hold', undefined],
  cannot_continue: ['another_carrier', 'return'],
  other: ['another_carrier', 'return'],
  recipient_unreachable: [undefined, 'return'],
  recipient_refused: [undefined, 'return'],
  gate_closed: [undefined, 'return'],
  drop_point_full: [undefined, 'return'],
  address_wrong: [undefined, 'return'],
  damaged: [undefined, 'end'],
  lost: [undefined, 'end'],
};

describe('a carrier who cannot go on', () => {
  it.each(Object.entries(TOLD) as [FailReason, (typeof TOLD)[FailReason]][])(
    'because of %s',
    (reason, [inStore, inHand]) => {
      expect(whatFollows(reason, false)).toBe(inStore);
      expect(whatFollows(reason, true)).toBe(inHand);
    },
  );

  it('may give every reason there is once', () => {
    expect([...FAIL_REASONS].sort()).toEqual(Object.keys(TOLD).sort());
  });
});
