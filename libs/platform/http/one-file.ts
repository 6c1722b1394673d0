import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { tooLarge } from './large-body.js';
import { invalid, Problem } from './problem.js';

/** The one file of a multipart request, whole; the problem names `field` where there is none. */
export async function oneFile(request: FastifyRequest, field: string, maxBytes: number): Promise<Buffer> {
  if (!request.isMultipart()) {
    throw new Problem(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send multipart/form-data with a file.');
  }
  try {
    const file = await request.file({ limits: { fileSize: maxBytes, files: 1 } });
    if (!file) throw invalid([{ field, message: 'is missing' }]);
    const bytes = await file.toBuffer();
    // It does not notice by itself where the last that it was given is what was cut.
    if (file.file.truncated) throw tooLarge('file');
    return bytes;
  } catch (error) {
    // The parser's own errors for a form that is none have neither a code nor a status.
    if (error instanceof Problem || (error as { code?: string }).code) throw error;
    throw malformedForm();
  }
}

export const malformedForm = () =>
  new Problem(400, 'MALFORMED_FORM', 'The body is not multipart/form-data with one file.');
