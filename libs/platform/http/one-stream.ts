import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { tooLarge } from './large-body.js';
import { malformedForm } from './one-file.js';
import { sentType } from './raw-body.js';
import { invalid, Problem } from './problem.js';

export interface SentFile {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly type: string | undefined;
}

/** A file too large to be held: the one of a form, or the body itself where it is of one of these types. */
export async function oneStream(
  request: FastifyRequest,
  field: string,
  { types, maxBytes }: { readonly types: readonly string[]; readonly maxBytes: number },
): Promise<SentFile> {
  if (request.isMultipart()) {
    const file = await request.file({ limits: { fileSize: maxBytes, files: 1 } }).catch((error: Error) => {
      throw (error as { code?: string }).code ? error : malformedForm();
    });
    if (!file) throw invalid([{ field, message: 'is missing' }]);
    return { bytes: atMost(file.file, maxBytes, () => file.file.truncated), type: file.mimetype };
  }
  const type = sentType(request);
  if (!types.includes(type?.split(';')[0]?.trim().toLowerCase() ?? '')) {
    throw new Problem(415, 'UNSUPPORTED_MEDIA_TYPE', `Send ${types.join(', ')} or a form with a file.`);
  }
  return { bytes: atMost(request.body as AsyncIterable<Uint8Array>, maxBytes, () => false), type };
}

async function* atMost(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
  wasCut: () => boolean,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.length;
    if (read > most) throw tooLarge('file');
    yield chunk;
  }
  if (wasCut()) throw tooLarge('file');
}
