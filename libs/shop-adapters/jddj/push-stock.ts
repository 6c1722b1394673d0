import { z } from 'zod';
import { isCount } from '../is-count.js';
import type { Push, PushAnswer, PushedChange } from '../stock-adapter.js';
import { inParts } from '../../platform/in-parts.js';
import { writeInParts, type Part } from '../write-in-parts.js';
import { A_CALL } from './articles.js';
import { contentOf, maybeText, type Business } from './envelope.js';
import type { JddjAccount, JddjCredentials, JddjSettings } from './jddj-account.js';
import { ask } from './jddj-api.js';
import { numbersOf } from './known-articles.js';
import { heldOf, stockOfStore, type StoreStock } from './stock-of-store.js';

/** What the business says of single SKUs, beside its own code. */
const perSku = maybeText(
  z.array(
    z.object({
      outSkuId: z.union([z.string(), z.number()]).transform(String),
      code: z.union([z.string(), z.number()]).transform(String).optional(),
      msg: z.string().nullish(),
    }),
  ),
);

interface Setting extends PushedChange {
  readonly stockQty: number;
}

/** JDDJ sets what is there (现货库存); what its own orders hold and what is locked is a part of that and stays. */
export const push: Push<JddjSettings, JddjCredentials> = {
  async read(account, skus, signal) {
    const quantities = new Map<string, number>();
    for (const [sku, { usableQty }] of await findStock(account, skus, signal)) {
      if (isCount(usableQty)) quantities.set(sku, usableQty);
    }
    return quantities;
  },
  async write(account, changes, signal) {
    const found = await findStock(
      account,
      changes.map(({ sku }) => sku),
      signal,
    );
    const ready: Setting[] = [];
    const refused: PushAnswer[] = [];
    for (const change of changes) {
      const stock = found.get(change.sku);
      if (!stock) refused.push({ sku: change.sku, refusal: 'sku: not sold at this store' });
      else if (!isCount(stock.usableQty)) refused.push({ sku: change.sku, refusal: 'usableQty: no count' });
      else ready.push({ ...change, stockQty: change.to + heldOf(stock) });
    }
    const made = await writeInParts(inParts(ready, A_CALL), (part) => setAll(account, part, signal));
    return [...refused, ...made];
  },
};

async function findStock(
  account: JddjAccount,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, StoreStock>> {
  const numbers = await numbersOf(account, skus, signal);
  const found = new Map<string, StoreStock>();
  for (const part of inParts([...numbers], A_CALL)) {
    const stock = await stockOfStore(
      account,
      part.map(([, skuId]) => skuId),
      signal,
    );
    for (const [sku, skuId] of part) {
      const here = stock.get(skuId);
      if (here) found.set(sku, here);
    }
  }
  return found;
}

async function setAll(account: JddjAccount, part: Part<Setting>, signal: AbortSignal): Promise<PushAnswer[]> {
  const { stationNo, userPin } = account.settings;
  const skuStockList = part.map(({ sku, stockQty }) => ({ outSkuId: sku, stockQty }));
  const answer = await ask(
    account,
    'stock/batchUpdateCurrentQtys',
    { stationNo, userPin, skuStockList },
    signal,
  );
  return judge(part, answer);
}

/** A SKU is taken where its own code is 0, or where it is not named and the whole was taken. */
function judge(part: Part<Setting>, answer: Business): PushAnswer[] {
  const { code, words, content } = answer;
  const told = new Map((perSku.safeParse(content).data ?? []).map((each) => [each.outSkuId, each]));
  if (told.size === 0) contentOf(answer, z.unknown());
  return part.map(({ sku }) => {
    const own = told.get(sku);
    const said = own?.code ?? code;
    return said === '0' ? { sku } : { sku, refusal: `${own?.msg ?? words} (${said})` };
  });
}
