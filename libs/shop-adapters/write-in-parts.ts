import type { PushAnswer, PushedChange } from './stock-adapter.js';

/** Changes that go to the shop in one call. */
export type Part<Change> = readonly Change[];

/**
 * Writes part after part. A part that fails after others were made must not throw: whoever tried all again
 * would make those twice. Its SKUs, and those behind it, are answered with the reason.
 */
export async function writeInParts<Change extends Pick<PushedChange, 'sku'>>(
  parts: readonly Part<Change>[],
  write: (part: Part<Change>) => Promise<readonly PushAnswer[]>,
): Promise<PushAnswer[]> {
  const answers: PushAnswer[] = [];
  for (const [made, part] of parts.entries()) {
    try {
      answers.push(...(await write(part)));
    } catch (error) {
      if (!answers.some(({ refusal }) => refusal === undefined)) throw error;
      const refusal = (error as Error).message;
      return [...answers, ...parts.slice(made).flatMap((left) => left.map(({ sku }) => ({ sku, refusal })))];
    }
  }
  return answers;
}
