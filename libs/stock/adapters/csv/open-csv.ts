import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

export interface OpenedCsv {
  readonly bytes: Readable;
  /** When the list was true, unless a row says otherwise. */
  readonly asOf: Date;
}

/** The newest .csv file of a folder. */
export async function openFromFolder(folder: string): Promise<OpenedCsv> {
  const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.csv'));
  const files = await Promise.all(
    names.map(async (name) => ({
      path: join(folder, name),
      changedAt: (await stat(join(folder, name))).mtime,
    })),
  );
  const [newest] = files.sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
  if (!newest) throw new Error(`There is no .csv file in ${folder}`);
  return { bytes: createReadStream(newest.path), asOf: newest.changedAt };
}

export async function openFromAddress(url: string, signal: AbortSignal): Promise<OpenedCsv> {
  const answer = await fetch(url, { signal, headers: { accept: 'text/csv' } });
  if (!answer.ok || !answer.body) throw new Error(`${url} answered ${answer.status}`);
  if (answer.headers.get('content-type')?.includes('html'))
    throw new Error(`${url} answered a web page, not a CSV`);
  const told = Date.parse(answer.headers.get('last-modified') ?? '');
  return {
    bytes: Readable.fromWeb(answer.body as ReadableStream),
    asOf: Number.isNaN(told) ? new Date() : new Date(told),
  };
}
