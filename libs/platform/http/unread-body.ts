import type { FastifyReply, FastifyRequest } from 'fastify';

/** Bytes of a body that nobody reads which are still taken in, so that its sender hears the answer. */
const TAKEN_IN = 256 * 1024;
/** Milliseconds after the answer in which the sender can hang up by itself. */
const LINGER = 2_000;

/** Methods whose body no handler is given. */
const BODILESS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Whether nobody will read the body of a request, should one follow. */
export const isBodiless = ({ method }: FastifyRequest): boolean => BODILESS.has(method);

/** Whether a request says that a body follows. */
export const announcesBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Bytes of the body as announced; undefined for one that is sent in chunks. */
export const announcedBytes = ({ headers }: FastifyRequest): number | undefined =>
  headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : undefined;

/**
 * Answers without the body: the connection ends with the answer, and what is still sent stays with the
 * sender. Node would destroy the socket at once, and bytes that nobody has read make that a reset, which can
 * overtake the answer. So our side is closed, a little is read and thrown away, and only then the socket
 * goes.
 */
export function leaveUnread({ raw }: Pick<FastifyRequest, 'raw'>, reply: FastifyReply): void {
  const { socket } = raw;
  void reply.header('connection', 'close');
  let left = TAKEN_IN;
  raw.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) raw.pause();
  });
  socket.destroySoon = () => {
    socket.end();
    setTimeout(() => socket.destroy(), LINGER).unref();
  };
}
