import fc from 'fast-check';
import { browserName } from './browser-name.js';

describe('what a browser is called', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
      'Chrome, Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge, Windows',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) Version/18.0 Safari/605.1.15', 'Safari, Mac'],
    [
      'Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0',
      'MicroMessenger, Android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    ['curl/8.0', 'Browser'],
    [undefined, 'Browser'],
  ])('%s is %s', (userAgent, name) => expect(browserName(userAgent)).toBe(name));

  it('holds nothing of what is said, however it is said', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (text) => /^[A-Za-z, ]{1,30}$/.test(browserName(text))),
    );
  });
});
