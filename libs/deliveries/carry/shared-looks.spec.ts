import { SharedLooks } from './shared-looks.js';

describe('looks that are shared', () => {
  const reader = () => {
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const read = async (id: string) => {
      begun.push(id);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (id === 'bad') throw new Error('no answer');
      return `${id} ${begun.length}`;
    };
    return {
      begun,
      read,
      endNext: async () => (ends.shift()?.(), new Promise((next) => setTimeout(next, 1))),
    };
  };
  const settle = () => new Promise((next) => setTimeout(next, 1));

  it('are so many at once, and the others in the order they came', async () => {
    const { begun, read, endNext } = reader();
    const looks = new SharedLooks(2, read);
    const all = Promise.all(['a', 'b', 'c', 'd'].map((id) => looks.look(id)));
    await settle();
    expect(begun).toEqual(['a', 'b']);
    await endNext();
    expect(begun).toEqual(['a', 'b', 'c']);
    await endNext();
    await endNext();
    await endNext();
    expect(await all).toHaveLength(4);
  });

  it('are shared before they begin, and never after: what was read then may be old', async () => {
    const { begun, read, endNext } = reader();
    const looks = new SharedLooks(1, read);
    const first = looks.look('a');
    await settle();
    const [second, third] = [looks.look('a'), looks.look('a')];
    await endNext();
    await endNext();
    expect(begun).toEqual(['a', 'a']);
    expect(await second).toBe(await third);
    expect(await first).not.toBe(await second);
  });

  it('go on after one that failed', async () => {
    const { read, endNext } = reader();
    const looks = new SharedLooks(1, read);
    const bad = looks.look('bad').catch((error: Error) => error.message);
    const good = looks.look('good');
    await settle();
    await endNext();
    await endNext();
    expect([await bad, await good]).toEqual(['no answer', 'good 2']);
  });
});
