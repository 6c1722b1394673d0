import { basicPassword, bearerToken } from './sent-key.js';

describe('the key in a header', () => {
  const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

  it.each([
    [basic('ops:secret'), 'secret'],
    [basic('ops:se:cr:et'), 'se:cr:et'],
    [basic(':secret'), 'secret'],
    [basic('ops'), undefined],
    ['Basic !', undefined],
    ['Bearer secret', undefined],
    [undefined, undefined],
  ])('of a browser: %s', (header, password) => expect(basicPassword(header)).toBe(password));

  it.each([
    ['Bearer mk_a-b', 'mk_a-b'],
    ['bearer mk_a', 'mk_a'],
    ['Bearer  mk_a', 'mk_a'],
    [`Bearer ${'x'.repeat(129)}`, undefined],
    [basic('ops:secret'), undefined],
    [undefined, undefined],
  ])('of a machine: %s', (header, token) => expect(bearerToken(header)).toBe(token));
});
