import type { Response } from 'undici';

/** Bytes of an answer that are read at all, and letters of it that are kept. */
const READ = 4_096;
const KEPT = 500;
/** Milliseconds that an answer whose status is known may still take: what counts has been said. */
const PATIENCE = 1_000;

/**
 * How the body of an answer begins, as text that can be kept; undefined where it has none. Ends the
 * connection.
 */
export async function readStart({ body }: Pick<Response, 'body'>): Promise<string | undefined> {
  if (!body) return undefined;
  const reader = body.getReader();
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), PATIENCE);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    while (size < READ) {
      const read = await reader.read();
      if (read.done) break;
      const chunk = read.value as Uint8Array;
      chunks.push(chunk);
      size += chunk.length;
    }
  } catch {
    // It broke off: what came is what there is.
  } finally {
    clearTimeout(timer);
    await reader.cancel().catch(() => undefined);
  }
  return asKept(Buffer.concat(chunks).subarray(0, READ));
}

/** PostgreSQL keeps neither NUL nor half a letter. */
function asKept(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes).replaceAll('\0', '�').trim();
  return [...text].slice(0, KEPT).join('') || undefined;
}
