import { AnsweringClient } from './answering-client.js';

describe('a connection that answers', () => {
  it('ends no process when the database goes down while nobody listens', () => {
    const client = new AnsweringClient({});
    const goingDown = new Error('terminating connection due to unexpected postmaster exit');
    expect(() => client.emit('error', goingDown)).not.toThrow();
  });
});
