import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ShopAway } from '../shop-http.js';
import type { Account, Cursor, PulledPage, StockAdapter } from '../stock-adapter.js';
import { UnreadableList } from './columns.js';
import { openFromAddress, openFromFolder, type OpenedCsv } from './open-csv.js';
import { readCsv, type CsvPage } from './read-csv.js';

const settings = z
  .object({
    folder: z.string().min(1).max(500).optional().describe('The newest .csv file of this folder is read.'),
    url: z.url({ protocol: /^https?$/ }).optional(),
    encoding: z.enum(['utf-8', 'gbk']).optional().describe('Told by the bytes, if not given.'),
    timeZone: z
      .string()
      .default('Asia/Shanghai')
      .refine((zone) => isTimeZone(zone), 'must be a name such as Asia/Shanghai')
      .describe('Of times in the list that name none.'),
  })
  .refine(({ folder, url }) => Boolean(folder) !== Boolean(url), {
    path: ['url'],
    message: 'give folder or url',
  });
type CsvSettings = z.infer<typeof settings>;

/** A CSV file with a header line, from a folder or an HTTP address. Its format: docs/ADAPTERS.md. */
export const csvAdapter: StockAdapter<CsvSettings> = {
  name: 'csv',
  settings,
  opsOnly: ['folder'],
  oneAnswer: true,
  async *pull(account, from, signal): AsyncIterable<PulledPage> {
    const { encoding: charset, timeZone } = account.settings;
    const opened = await open(account, signal);
    const identity = nameOf(opened);
    const after = rowsRead(from, identity);
    const source = { ...opened, ...(charset && { charset }), timeZone, after };
    const asOf = opened.asOf?.toISOString();
    for await (const { read, isLast, ...rest } of whole(readCsv(source))) {
      const page = { ...rest, ...(asOf && { asOf }) };
      if (!isLast) yield { ...page, next: JSON.stringify({ identity, read } satisfies Place) };
      else yield { ...page, brokeOff: page.brokeOff ?? (await opened.brokeOff()) };
    }
  },
};

/** Where in which list a pull goes on. */
interface Place {
  readonly identity: string | null;
  readonly read: number;
}

const open = ({ settings: { folder, url }, http }: Account<CsvSettings>, signal: AbortSignal) =>
  folder ? openFromFolder(folder, signal) : openFromAddress(http, url as string, signal);

/** Cursors are shown to nobody, but need not tell of our folders either. */
const nameOf = ({ identity }: OpenedCsv): string | null =>
  identity === undefined ? null : createHash('sha256').update(identity).digest('base64url').slice(0, 22);

/** None of another list: that one is read from its start. */
function rowsRead(from: Cursor | undefined, identity: string | null): number {
  const place = from === undefined ? undefined : (JSON.parse(from) as Place);
  return place && identity !== null && place.identity === identity ? place.read : 0;
}

/** A connection that breaks is the shop's, not the list's. */
async function* whole(pages: AsyncIterable<CsvPage>): AsyncGenerator<CsvPage> {
  try {
    yield* pages;
  } catch (error) {
    if (error instanceof UnreadableList || error instanceof ShopAway) throw error;
    throw new ShopAway(`The list broke off: ${(error as Error).message}`);
  }
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
