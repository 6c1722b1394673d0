import { basicPassword, bearerToken } from './sent-key.js';

describe('the key in a header', () => {
  const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

  it.each([
    [basic('ops:secret'), 'secret'],
    [basic('ops:se:cr:et'), 'se:cr:et'],
    [basic(':secret'), 'secret'],
    [basic('ops'), undefined],
    ['Basic !', undefined],
    [basic('ops:'), ''],
    [basic('ops:secret').replace(' ', '  '), 'secret'],
    [basic('ops:secret').replace(' ', ''), undefined],
    [basic('ops:secret').replace('Basic', 'basic'), 'secret'],
    [`x${basic('ops:secret')}`, undefined],
    [`${basic('ops:secret')} x`, undefined],
    [basic(`a:${'x'.repeat(766)}`), 'x'.repeat(766)],
    [basic(`a:${'x'.repeat(767)}`), undefined],
    ['Bearer secret', undefined],
    [undefined, undefined],
  ])('of a browser: %s', (header, password) => expect(basicPassword(header)).toBe(password));

  it.each([
    ['Bearer mk_a-b', 'mk_a-b'],
    ['bearer mk_a', 'mk_a'],
    ['Bearer  mk_a', 'mk_a'],
    ['Bearermk_a', undefined],
    ['xBearer mk_a', undefined],
    ['Bearer mk_a mk_b', undefined],
    ['Bearer m', 'm'],
    [`Bearer ${'x'.repeat(128)}`, 'x'.repeat(128)],
    [`Bearer ${'x'.repeat(129)}`, undefined],
    [basic('ops:secret'), undefined],
    [undefined, undefined],
  ])('of a machine: %s', (header, token) => expect(bearerToken(header)).toBe(token));
});
