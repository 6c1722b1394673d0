import { isFromOurPages } from './same-origin.js';

const OURS = 'https://last100.example';

describe('whether a page of ours asks', () => {
  it.each<[Record<string, string>, boolean | undefined]>([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    // What a page cannot set counts for more than what is told beside it.
    [{ 'sec-fetch-site': 'cross-site', origin: OURS }, false],
    [{ origin: OURS }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'https://last100.example.evil.example' }, false],
    [{ origin: 'http://last100.example', host: 'last100.example' }, false],
    [{ origin: 'null' }, false],
    [{}, undefined],
  ])('%j is %s', (headers, told) => expect(isFromOurPages(headers, OURS)).toBe(told));

  it('takes the name it is reached by, where it is not on TLS', () => {
    const reached = { origin: 'http://localhost:3000', host: 'localhost:3000' };
    expect(isFromOurPages(reached, 'http://127.0.0.1:3000')).toBe(true);
    expect(isFromOurPages({ ...reached, host: 'localhost:4000' }, 'http://127.0.0.1:3000')).toBe(false);
  });
});
