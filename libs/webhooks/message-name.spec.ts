import fc from 'fast-check';
import { messageIdOf, messageName } from './message-name.js';

describe('the name of a message', () => {
  it('leads back to its id', () => {
    fc.assert(fc.property(fc.uuid(), (id) => expect(messageIdOf(messageName(id))).toBe(id)));
  });

  it.each(['', 'msg_', 'msg_12', `msg_${'g'.repeat(32)}`, `msg_${'a'.repeat(33)}`, `xmsg_${'a'.repeat(32)}`])(
    'is not %j',
    (name) => expect(messageIdOf(name)).toBeUndefined(),
  );
});
