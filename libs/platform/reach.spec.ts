import { createServer, type AddressInfo, type Server } from 'node:net';
import { reachDatabase } from './reach.js';

/**
 * As much of PostgreSQL's protocol as it takes to be asked for a version: a log-in, and one answer of one
 * number.
 */
async function aServerOf(version: number): Promise<Server> {
  const message = (type: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const bytes = (...of: number[]) => Buffer.from(of);
  const ready = message('Z', Buffer.from('I'));
  const text = Buffer.from(String(version));
  const integer = bytes(0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 0, 4, 255, 255, 255, 255, 0, 0);
  const answer = Buffer.concat([
    message('T', bytes(0, 1), Buffer.from('version\0'), integer),
    message('D', bytes(0, 1, 0, 0, 0, text.length), text),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ]);
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', bytes(0, 0, 0, 0)), ready]));
      socket.on('data', (said) => said.toString('latin1').startsWith('Q') && socket.write(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('A database that is too old', () => {
  const reach = async (version: number) => {
    const server = await aServerOf(version);
    const { port } = server.address() as AddressInfo;
    await reachDatabase(`postgres://me:secret@127.0.0.1:${port}/here`).finally(() => server.close());
  };

  it('is refused in one line that says which is needed, and tells no password', async () => {
    await expect(reach(140_019)).rejects.toThrow(
      /^DATABASE_URL: postgres:\/\/127\.0\.0\.1:\d+\/here cannot be used: PostgreSQL 15 or newer is needed$/,
    );
  });

  it.each([150_000, 160_004, 180_004])('is none from 15 on: %d', async (version) => {
    await expect(reach(version)).resolves.toBeUndefined();
  });
});
