import { TextDecoder } from 'node:util';

/** Charsets that servers and programs write by themselves: they say nothing of the bytes. */
const SAID_OF_ANYTHING = /^(utf-?8|us-ascii|ascii|iso-?8859-?1|latin-?1|windows-1252|cp-?1252)$/i;
const GBK = /^(x-)?(gb|cp-?936|ms-?936|windows-936)/i;
/**
 * Of characters that are not ASCII, the share that a right encoding may have lost: a till cuts names by their
 * bytes.
 */
const LOST_AT_MOST = 0.2;

/**
 * What bytes are written in, by the bytes: a mark at their beginning, then UTF-8, which other text is hardly
 * ever by chance, then GBK (as GB18030, which holds it). What the sender declared decides only where they
 * leave a choice. Undefined as long as all are ASCII. The bytes may end in the middle of a character.
 */
export function encodingOf(bytes: Uint8Array, declared?: string): string | undefined {
  const marked = markOf(bytes) ?? wideOf(bytes);
  if (marked) return marked;
  if (!bytes.some((byte) => byte > 0x7f)) return undefined;
  const utf8 = tally(bytes, 'utf-8');
  if (utf8.lost === 0) return GBK.test(declared ?? '') && !utf8.hasLong ? 'gb18030' : 'utf-8';
  if (utf8.hasLong && utf8.share <= LOST_AT_MOST) return 'utf-8';
  const other = otherThanThese(declared);
  if (other && tally(bytes, other).lost === 0) return other;
  const gbk = tally(bytes, 'gb18030');
  if (gbk.share <= LOST_AT_MOST && gbk.share <= utf8.share) return 'gb18030';
  if (utf8.share > LOST_AT_MOST && /8859-?1|latin|1252/i.test(declared ?? '')) return 'windows-1252';
  return gbk.share < utf8.share ? 'gb18030' : 'utf-8';
}

/** Bytes that are a text as a whole. What is no character in it becomes U+FFFD. */
export const decodeText = (bytes: Uint8Array, declared?: string): string =>
  new TextDecoder(encodingOf(bytes, declared)).decode(bytes);

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** UTF-16 without a mark: of its ASCII characters every second byte is 0. */
function wideOf(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const looked = bytes.subarray(0, 1_024);
  looked.forEach((byte, index) => byte === 0 && (zeros[index % 2] as number)++);
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, looked.length));
  if (odd > 0.1 && even < 0.01) return 'utf-16le';
  return even > 0.1 && odd < 0.01 ? 'utf-16be' : undefined;
}

interface Tally {
  readonly lost: number;
  /** Of the characters that are not ASCII. */
  readonly share: number;
  /**
   * Whether a character takes three bytes of UTF-8 or more: text of another encoding never does by chance,
   * for long.
   */
  readonly hasLong: boolean;
}

function tally(bytes: Uint8Array, encoding: string): Tally {
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  let beyondAscii = 0;
  let lost = 0;
  let hasLong = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    beyondAscii++;
    if (unit === 0xfffd) lost++;
    else if (unit >= 0x800) hasLong = true;
  }
  return { lost, share: lost / Math.max(1, beyondAscii), hasLong };
}

/** Big5, Shift_JIS and the like, where somebody chose it. */
function otherThanThese(declared: string | undefined): string | undefined {
  if (!declared || SAID_OF_ANYTHING.test(declared) || GBK.test(declared)) return undefined;
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined;
  }
}

/** What a content type says. */
export const charsetOf = (contentType: string | null | undefined): string | undefined =>
  /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1];
