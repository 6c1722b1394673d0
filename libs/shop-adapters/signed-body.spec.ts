import { createHmac } from 'node:crypto';
import { isSignedBy } from './signed-body.js';

describe('a body that a shop has signed', () => {
  const body = Buffer.from('{"stock":1}');
  const signed = (secret: string, of = body) => createHmac('sha256', secret).update(of).digest('base64');

  it('is known by its secret, and by no other', () => {
    expect(isSignedBy('secret', body, signed('secret'))).toBe(true);
    expect(isSignedBy('secret', body, signed('another'))).toBe(false);
    expect(isSignedBy('secret', body, signed('secret', Buffer.from('{"stock":2}')))).toBe(false);
  });

  it.each([undefined, '', 'AAAA', 'no base64 at all'])('is not known by %s', (signature) => {
    expect(isSignedBy('secret', body, signature)).toBe(false);
  });
});
