import { unknownSettings } from './unknown-settings.js';

describe('settings that nobody knows', () => {
  it('are named, each with what was most likely meant', () => {
    const env = {
      LAST100_DATA: '.data',
      LAST100_DEBUG: '1',
      LAST100_DAT: '.data',
      LAST100_WEATHER: 'fine',
      PORT: '3000',
      PATH: '/bin',
    };
    expect(unknownSettings(env, ['PORT', 'LAST100_DATA'])).toEqual([
      'LAST100_DAT is no setting: did you mean LAST100_DATA?',
      'LAST100_WEATHER is no setting and has no effect.',
    ]);
  });
});
