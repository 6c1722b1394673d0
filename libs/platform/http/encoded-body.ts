import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { tooLarge } from './large-body.js';
import { Problem } from './problem.js';
import { isForm, takesBytes } from './raw-body.js';

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** What Fastify holds against `content-length`: the bytes as they came. */
type Body = Readable & { receivedEncodedLength?: number };

/**
 * Unpacks bodies that come compressed, as tills on slow lines and some libraries send them. What comes out is
 * held to the size of a body that is sent as it is, so that a small one cannot fill the memory.
 */
export function decodeBodies(fastify: FastifyInstance): void {
  fastify.addHook('preParsing', async (request, _, payload) => {
    const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
    // A signature is over what was sent: its reader gets that.
    if (encoding === 'identity' || takesBytes(request)) return payload;
    const decoder = isForm(request) ? undefined : DECODERS[encoding];
    if (!decoder) throw unsupported();
    return decoded(payload, decoder(), request.routeOptions.bodyLimit ?? 0);
  });
}

function decoded(sent: Readable, decoder: Transform, limit: number): Body {
  const body: Body = Readable.from(inflate(), { objectMode: false });
  body.receivedEncodedLength = 0;
  async function* inflate() {
    sent.on(
      'data',
      (bytes: Buffer) => (body.receivedEncodedLength = (body.receivedEncodedLength ?? 0) + bytes.length),
    );
    sent.once('error', (error) => decoder.destroy(error));
    let size = 0;
    try {
      for await (const bytes of sent.pipe(decoder) as AsyncIterable<Buffer>) {
        size += bytes.length;
        if (size > limit) throw tooLarge('body');
        yield bytes;
      }
    } catch (error) {
      throw error instanceof Problem ? error : garbled();
    }
  }
  return body;
}

const unsupported = () =>
  new Problem(
    415,
    'UNSUPPORTED_ENCODING',
    'Send the body as it is, or with Content-Encoding gzip, deflate or br; a form as it is.',
  );

const garbled = () =>
  new Problem(400, 'MALFORMED_ENCODING', 'The body is not encoded as its Content-Encoding says.');
