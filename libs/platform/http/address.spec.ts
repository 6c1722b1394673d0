import { asMeant } from './address.js';

describe('an address', () => {
  it.each([
    ['/v1/orders%3Abatch', '/v1/orders:batch'],
    ['/v1/orders%3abatch?a=%3A', '/v1/orders:batch?a=%3A'],
    ['/v1/track/abc/', '/v1/track/abc'],
    ['/v1/track/abc//?lang=zh', '/v1/track/abc?lang=zh'],
    ['/v1/track/abc', '/v1/track/abc'],
    ['/v1/track/abc/note', '/v1/track/abc/note'],
    ['/v1/track/abc/note/', '/v1/track/abc/note/'],
    ['/v1/track/a/b/c', '/v1/track/a/b/c'],
    ['/v2/v1/track/abc/', '/v2/v1/track/abc/'],
    ['/v1/orders?a=1?b=2', '/v1/orders?a=1?b=2'],
    ['/', '/'],
  ])('%s is meant as %s', (url, meant) => expect(asMeant(url)).toBe(meant));
});
