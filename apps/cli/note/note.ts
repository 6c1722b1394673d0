import { createInterface } from 'node:readline';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { compileDropPolicy } from '#libs/dropoff/compile.js';

/**
 * `last100 note`: reads drop-off notes, one a line, and writes the drop policy of each as one line of JSON,
 * compiled with the demo zone's open rules. The access code, kept apart elsewhere, and what is in doubt stand
 * beside the rules here.
 */
export async function readNotes(input: Readable, output: Writable): Promise<void> {
  for await (const note of createInterface({ input, crlfDelay: Infinity })) {
    const { policy, accessCode, reading } = compileDropPolicy({ note });
    const line = JSON.stringify({ ...policy, ...(accessCode !== undefined && { accessCode }), reading });
    if (!output.write(`${line}\n`)) await once(output, 'drain');
  }
}
