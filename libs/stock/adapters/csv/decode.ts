import { TextDecoder } from 'node:util';
import { UnreadableList } from './columns.js';

/** Bytes looked at before it is decided what they are written in. */
const HEAD = 64 * 1024;
const DELIMITERS = [',', '\t', ';'];

/** A list as text, and what stands between its fields. */
export interface DecodedCsv {
  readonly text: AsyncIterable<string>;
  readonly delimiter: string;
}

/**
 * Tells UTF-8 from GBK (as GB18030, which holds it) by the bytes, unless a mark or the sender says. As long as all bytes
 * are ASCII they are both; the first that are not decide: GBK is hardly ever valid UTF-8.
 */
export async function decodeCsv(bytes: AsyncIterable<Uint8Array>, declared?: string): Promise<DecodedCsv> {
  const rest = bytes[Symbol.asyncIterator]();
  const head = await readHead(rest);
  const decoder = new CsvDecoder(declared);
  const first = decoder.decode(head);
  return { delimiter: delimiterOf(first), text: decodeRest(decoder, first, rest) };
}

async function* decodeRest(
  decoder: CsvDecoder,
  first: string,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield decoder.decode(next.value);
  yield decoder.end();
}

async function readHead(bytes: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size < HEAD;) {
    const { value, done } = await bytes.next();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  return Buffer.concat(chunks);
}

class CsvDecoder {
  private decoder: TextDecoder | undefined;

  constructor(declared: string | undefined) {
    if (declared) this.decoder = decoderOf(declared);
  }

  decode(chunk: Uint8Array): string {
    this.decoder ??= decide(chunk);
    return this.decoder
      ? this.decoder.decode(chunk, { stream: true })
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
  }

  end(): string {
    return this.decoder?.decode() ?? '';
  }
}

/** Undefined as long as all is ASCII. */
function decide(chunk: Uint8Array): TextDecoder | undefined {
  const [first, second] = chunk;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  if (!chunk.some((byte) => byte > 0x7f)) return undefined;
  try {
    // The end of the chunk may cut a character.
    new TextDecoder('utf-8', { fatal: true }).decode(chunk, { stream: true });
    return new TextDecoder('utf-8');
  } catch {
    return new TextDecoder('gb18030');
  }
}

function decoderOf(declared: string): TextDecoder {
  try {
    return new TextDecoder(/^gb/i.test(declared) ? 'gb18030' : declared);
  } catch {
    throw new UnreadableList(`There is no character encoding ${declared.slice(0, 40)}`);
  }
}

/** What the first line has most of. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const count = (delimiter: string) => line.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
