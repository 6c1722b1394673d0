import { barOf, WHAT_TO_DO } from './bar.js';
import { epochMs } from '../../geo/units.js';

const NOW = epochMs(Date.parse('2022-03-28T08:00:00+08:00'));
const later = epochMs(NOW + 1);
const passed = { passed: true, until: later };
const failed = { passed: false, until: later };
const ranOut = { passed: true, until: NOW };

describe('what keeps a carrier from being offered work', () => {
  it.each([
    ['nothing, with an attestation that counts', { attestation: passed }, true, undefined],
    ['nothing, without one where none is required', {}, false, undefined],
    ['that none was given where one is required', {}, true, 'ATTESTATION_NEEDED'],
    ['that it has run out', { attestation: ranOut }, true, 'ATTESTATION_NEEDED'],
    ['that it has run out, though none was required', { attestation: ranOut }, false, 'ATTESTATION_NEEDED'],
    ['that it did not pass, though none was required', { attestation: failed }, false, 'ATTESTATION_FAILED'],
    ['that ops stood them down', { attestation: passed, standDown: { until: later } }, false, 'STOOD_DOWN'],
    ['that, without an end', { attestation: passed, standDown: {} }, false, 'STOOD_DOWN'],
    ['that, before anything else', { attestation: failed, standDown: {} }, true, 'STOOD_DOWN'],
    ['nothing, once a stand-down is over', { standDown: { until: NOW } }, false, undefined],
  ])('is %s', (_, health, required, code) => {
    expect(barOf(health, required, NOW)?.code).toBe(code);
  });

  it('tells when a stand-down ends by itself', () => {
    expect(barOf({ standDown: { until: later } }, false, NOW)).toEqual({
      code: 'STOOD_DOWN',
      until: later,
    });
    expect(barOf({ standDown: {} }, false, NOW)?.until).toBeUndefined();
  });
});

describe('a carrier who is barred', () => {
  it.each(['STOOD_DOWN', 'ATTESTATION_FAILED', 'ATTESTATION_NEEDED'] as const)(
    'is told what to do about %s, in Chinese and in English',
    (code) => {
      expect(WHAT_TO_DO[code].zh).toMatch(/\p{Script=Han}{4,}/u);
      expect(WHAT_TO_DO[code].en).toMatch(/^[A-Z][a-z ,:;-]{20,}/);
    },
  );
});
