import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { readNotes } from './note.js';

const policiesOf = async (input: string): Promise<Record<string, unknown>[]> => {
  const output = new PassThrough();
  const printed = text(output);
  await readNotes(Readable.from([input]), output);
  output.end();
  return (await printed)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('last100 note', () => {
  it('prints one drop policy a line, in the order of the notes', async () => {
    const policies = await policiesOf('放门卫\n门禁#2580\r\n\nafter 6pm');
    expect(policies).toMatchObject([
      { place: 'guard_post' },
      { place: 'door', accessCode: '#2580' },
      { place: 'door', contactless: true, photo: 'required', forRider: '' },
      { notBefore: '18:00' },
    ]);
  });

  it('waits for a reader that is slow, and loses no line', async () => {
    expect(await policiesOf('放门口\n'.repeat(5_000))).toHaveLength(5_000);
  });

  it('prints nothing for nothing', async () => {
    expect(await policiesOf('')).toEqual([]);
  });
});
