import { z } from 'zod';
import { inParts } from '#libs/platform/in-parts.js';
import { isCount } from '#libs/shop-adapters/is-count.js';
import { PulledRows } from '#libs/shop-adapters/pulled-rows.js';
import { below, shopUrl } from '#libs/shop-adapters/shop-url.js';
import { isSignedBy } from '#libs/shop-adapters/signed-body.js';
import { WebhookRefused, type Account, type StockAdapter } from '#libs/shop-adapters/stock-adapter.js';
import { walkPages } from '#libs/shop-adapters/walk-pages.js';
import { writeInParts } from '#libs/shop-adapters/write-in-parts.js';
import { epochMs } from '../../libs/geo/units.js';

/**
 * The till of a corner shop. It is made up: docs/ADAPTERS.md shows by it how an adapter is written.
 *
 * `GET /articles?after=CODE` answers 200 articles and whether there are more; `POST /changes {code, by, key}`
 * adds `by` to what is on the shelf, once a key; calls carry `X-Till-Signature`, the HMAC-SHA256 of the body
 * in base64.
 */
const settings = z.object({ url: shopUrl.describe('Where the till answers.') });
const credentials = z.object({ secret: z.string().min(8).max(200).describe('Service menu, "Key".') });
type Settings = z.infer<typeof settings>;
type Credentials = z.infer<typeof credentials>;
type Till = Account<Settings, Credentials>;

const article = z.object({ code: z.string(), label: z.string().optional(), shelf: z.unknown() });
const list = z.object({ articles: z.array(article), more: z.boolean() });
const call = z.object({ id: z.string(), at: z.iso.datetime({ offset: true }), articles: z.array(article) });

const OLDEST_CALL_MS = 5 * 60_000;

export const cornerTillAdapter: StockAdapter<Settings, Credentials> = {
  name: 'corner-till',
  settings,
  credentials,
  pull: (till, from, signal) =>
    walkPages(from, '', async (after) => {
      const { articles, more } = await read(till, after, signal);
      return { levels: articles.map(toLevel), next: more ? articles.at(-1)?.code : undefined };
    }),

  push: {
    async read(till, skus, signal) {
      const wanted = new Set(skus);
      const held = new Map<string, number>();
      for (let after: string | undefined = ''; after !== undefined;) {
        const { articles, more } = await read(till, after, signal);
        for (const { code, shelf } of articles) if (wanted.has(code) && isCount(shelf)) held.set(code, shelf);
        after = more ? articles.at(-1)?.code : undefined;
      }
      return held;
    },
    write: (till, changes, signal) =>
      writeInParts(inParts(changes, 1), async (part) => {
        for (const { sku, change, key } of part) {
          await ask(till, 'changes', z.unknown(), signal, { code: sku, by: change, key });
        }
        return part.map(({ sku }) => ({ sku }));
      }),
  },

  webhook: {
    verify({ credentials: { secret } }, { headers, body }, now) {
      if (!isSignedBy(secret, body, headers['x-till-signature'])) {
        throw new WebhookRefused('The signature is wrong');
      }
      const { id, at } = call.parse(JSON.parse(body.toString('utf8')));
      if (Math.abs(now - Date.parse(at)) > OLDEST_CALL_MS) throw new WebhookRefused('The call is too old');
      return { id, at: epochMs(Date.parse(at)) };
    },
    levels(_till, body) {
      const rows = new PulledRows();
      return Promise.resolve(call.parse(JSON.parse(body)).articles.map((told) => rows.add(toLevel(told))));
    },
  },
};

const toLevel = ({ code, label, shelf }: z.infer<typeof article>) => ({
  sku: code,
  name: label,
  onHand: shelf,
});

const read = (till: Till, after: string, signal: AbortSignal) =>
  ask(till, `articles?${new URLSearchParams({ after }).toString()}`, list, signal);

async function ask<Answer>(
  { settings: { url }, credentials: { secret }, http }: Till,
  path: string,
  answer: z.ZodType<Answer>,
  signal: AbortSignal,
  body?: object,
): Promise<Answer> {
  const headers = { 'x-till-key': secret };
  const request = body ? { method: 'POST' as const, body } : {};
  return (await http.json(below(url, path), { ...request, headers, answer, signal })).body;
}
