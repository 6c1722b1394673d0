import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { charsetOf } from '../../platform/text/encoding.js';
import { ShopAway, type ShopHttp } from '../shop-http.js';

/** Milliseconds in which nobody has written to a file that is whole. */
const QUIET = 1_000;
const WAITS = 10;

export interface OpenedCsv {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Another list has another; absent where it cannot be told. */
  readonly identity?: string;
  readonly asOf?: Date;
  readonly charset?: string;
  /** Why what was read may be no list at all, looked at after its end. */
  brokeOff(): Promise<string | undefined>;
}

/** The newest .csv file of a folder, once nobody writes to it any more. */
export async function openFromFolder(folder: string, signal: AbortSignal): Promise<OpenedCsv> {
  const { path, identity, changedAt } = await newestWhole(folder, signal);
  return {
    bytes: createReadStream(path),
    identity,
    asOf: changedAt,
    brokeOff: async () => {
      const now = await look(path).catch(() => undefined);
      return now?.identity === identity ? undefined : 'The file was changed while it was read';
    },
  };
}

async function newestWhole(folder: string, signal: AbortSignal): Promise<CsvFile> {
  for (let waits = 0; ; waits++) {
    const newest = await newestOf(folder);
    const quietFor = Date.now() - newest.changedAt.getTime();
    // A clock of the file's that is ahead of ours says nothing.
    if (quietFor >= QUIET || quietFor < -QUIET || waits === WAITS) return newest;
    await sleep(QUIET - quietFor, undefined, { signal });
  }
}

async function newestOf(folder: string): Promise<CsvFile> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new ShopAway(`The folder cannot be read: ${error.code}`);
  });
  const lists = names.filter((name) => name.toLowerCase().endsWith('.csv'));
  const files = await Promise.all(lists.map((name) => look(join(folder, name))));
  const [newest] = files.sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
  if (!newest) throw new ShopAway('There is no .csv file in the folder');
  return newest;
}

interface CsvFile {
  readonly path: string;
  readonly identity: string;
  readonly changedAt: Date;
}

async function look(path: string): Promise<CsvFile> {
  const { size, mtime, ino } = await stat(path);
  return { path, identity: `${path}|${ino}|${size}|${mtime.getTime()}`, changedAt: mtime };
}

export async function openFromAddress(http: ShopHttp, url: string, signal: AbortSignal): Promise<OpenedCsv> {
  const { body, headers } = await http.stream(url, signal);
  const told = new Date(headers.get('last-modified') ?? NaN);
  const tag = headers.get('etag') ?? headers.get('last-modified');
  return {
    bytes: (body ?? []) as AsyncIterable<Uint8Array>,
    identity: tag ? `${url}|${tag}|${headers.get('content-length')}` : undefined,
    asOf: Number.isNaN(told.getTime()) ? undefined : told,
    charset: charsetOf(headers.get('content-type')),
    brokeOff: () => Promise.resolve(undefined),
  };
}
