import { TextDecoder } from 'node:util';
import { encodingOf } from '../../platform/text/encoding.js';
import { knownColumns, UnreadableList } from './columns.js';
import { LINES_LOOKED_AT } from './find-heading.js';

/** Bytes looked at before it is decided what they are written in. */
const HEAD = 64 * 1024;
const DELIMITERS = [',', '\t', ';', '|'];

/** A list as text, and what stands between its fields. */
export interface DecodedCsv {
  readonly text: AsyncIterable<string>;
  readonly delimiter: string;
}

/**
 * Tells by the bytes what they are written in; see {@link encodingOf}. As long as all are ASCII it is left
 * open: the first that are not decide. What is no character becomes U+FFFD, and its row is judged by that.
 */
export async function decodeCsv(bytes: AsyncIterable<Uint8Array>, declared?: string): Promise<DecodedCsv> {
  const rest = bytes[Symbol.asyncIterator]();
  const head = await readHead(rest);
  const kind = KINDS.find(({ begins }) => begins.every((byte, at) => head[at] === byte));
  if (kind) throw new UnreadableList(`This is ${kind.name}, not a CSV: save it as “CSV UTF-8”`);
  const decoder = new CsvDecoder(declared);
  const first = decoder.decode(head);
  return { delimiter: delimiterOf(first), text: decodeRest(decoder, first, rest) };
}

const KINDS: readonly { readonly begins: readonly number[]; readonly name: string }[] = [
  { begins: [0x50, 0x4b, 0x03, 0x04], name: 'an Excel workbook (.xlsx) or another zip file' },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], name: 'an Excel workbook (.xls)' },
  { begins: [0x25, 0x50, 0x44, 0x46], name: 'a PDF' },
  { begins: [0x1f, 0x8b], name: 'a gzip file' },
];

async function* decodeRest(
  decoder: CsvDecoder,
  first: string,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    // Where it is to be decided only now, more is looked at than what may be half a character.
    const isFirst = decoder.isOpen && next.value.some((byte) => byte > 0x7f);
    yield decoder.decode(isFirst ? Buffer.concat([next.value, await readHead(rest)]) : next.value);
  }
  yield decoder.end();
}

async function readHead(bytes: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size < HEAD;) {
    const next = await bytes.next();
    if (next.done) break;
    chunks.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(chunks);
}

class CsvDecoder {
  private decoder: TextDecoder | undefined;

  constructor(private readonly declared: string | undefined) {}

  get isOpen(): boolean {
    return this.decoder === undefined;
  }

  decode(chunk: Uint8Array): string {
    if (!this.decoder) {
      const encoding = encodingOf(chunk, this.declared);
      if (encoding) this.decoder = new TextDecoder(encoding);
    }
    return this.decoder
      ? this.decoder.decode(chunk, { stream: true })
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
  }

  end(): string {
    return this.decoder?.decode() ?? '';
  }
}

/**
 * What a spreadsheet says in the first line (`sep=;`), or what parts the most columns that are known, or
 * fields.
 */
function delimiterOf(text: string): string {
  const [, said] = /^\ufeff?"?sep=(.)"?\s*(?:[\r\n]|$)/i.exec(text) ?? [];
  if (said) return said;
  const lines = text.split(/\r\n?|\n/, LINES_LOOKED_AT);
  const known = (delimiter: string) => Math.max(...lines.map((line) => knownColumns(line.split(delimiter))));
  const parts = (delimiter: string) => (lines[0] ?? '').split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => {
    const more = known(delimiter) - known(best) || parts(delimiter) - parts(best);
    return more > 0 ? delimiter : best;
  });
}
