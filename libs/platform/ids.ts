import { randomBytes, randomFillSync } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

const RANDOM_BYTES_AN_ID = 16;
/** Random bytes are dear to ask for one id at a time: a group of orders needs hundreds at once. */
const randomBytesAhead = new Uint8Array(256 * RANDOM_BYTES_AN_ID);
let randomBytesUsed = randomBytesAhead.length;
const last = { msecs: 0, seq: 0 };

/** Ids that grow with time, and from call to call, so that new rows lie together in their index. */
export function newId(): string {
  const random = randomBytesOfAnId();
  const msecs = Date.now();
  // A quarter of the counter's range is left to grow in: more ids than a millisecond has room for.
  if (msecs > last.msecs)
    Object.assign(last, { msecs, seq: new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 2 });
  else last.seq++;
  return uuidv7({ random, msecs: last.msecs, seq: last.seq });
}

function randomBytesOfAnId(): Uint8Array {
  if (randomBytesUsed === randomBytesAhead.length) {
    randomFillSync(randomBytesAhead);
    randomBytesUsed = 0;
  }
  return randomBytesAhead.subarray(randomBytesUsed, (randomBytesUsed += RANDOM_BYTES_AN_ID));
}

/** A readable id for what people set up by hand, such as `zone-5f3a9c`. */
export const namedId = (kind: string): string => `${kind}-${randomBytes(5).toString('hex')}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a path parameter can be the id of a row at all; if not, there is no such row. */
export const isUuid = (text: string): boolean => UUID.test(text);
