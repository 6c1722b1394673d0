import { relyingParty } from './relying-party.js';

describe('whom a passkey is made for', () => {
  it.each([
    ['https://last100.example', 'last100.example', 'https://last100.example'],
    ['https://city.example:8443/dispatch', 'city.example', 'https://city.example:8443'],
    ['http://127.0.0.1:3000', 'localhost', 'http://localhost:3000'],
    ['http://[::1]:3000', 'localhost', 'http://localhost:3000'],
    ['http://localhost:3000', 'localhost', 'http://localhost:3000'],
  ])('%s is %s at %s', (url, id, origin) => expect(relyingParty(url)).toEqual({ id, origin }));
});
