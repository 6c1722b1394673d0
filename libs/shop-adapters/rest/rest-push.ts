import { z } from 'zod';
import { ShopRefused } from '../shop-http.js';
import type { Push, PushAnswer, PushedChange } from '../stock-adapter.js';
import {
  authorization,
  readStock,
  stockUrl,
  type RestAccount,
  type RestCredentials,
  type RestSettings,
} from './rest-account.js';
import { readLevel } from './rest-level.js';

/** Movements, each with a reference that counts once: a change sent again is harmless there. */
export const restPush: Push<RestSettings, RestCredentials> = {
  async read(account, skus, signal) {
    const wanted = new Set(skus);
    const levels = (await readStock(account, signal)).map((level, index) => readLevel(level, index + 1));
    return new Map(
      levels.flatMap((row) =>
        'level' in row && wanted.has(row.level.sku) ? [[row.level.sku, row.level.onHand] as const] : [],
      ),
    );
  },

  /**
   * The other side takes all movements of a call or none: where it refuses, each is sent alone, to hear
   * which.
   */
  async write(account, changes, signal) {
    try {
      await move(account, changes, signal);
      return changes.map(({ sku }) => ({ sku }));
    } catch (error) {
      if (!isAboutMovements(error)) throw error;
    }
    const answers: PushAnswer[] = [];
    for (const change of changes) answers.push(await moveOne(account, change, signal));
    return answers;
  },
};

async function moveOne(account: RestAccount, change: PushedChange, signal: AbortSignal): Promise<PushAnswer> {
  const { sku } = change;
  try {
    await move(account, [change], signal);
    return { sku };
  } catch (error) {
    if (!isAboutMovements(error)) throw error;
    return { sku, refusal: error.message };
  }
}

async function move(
  account: RestAccount,
  changes: readonly PushedChange[],
  signal: AbortSignal,
): Promise<void> {
  await account.http.json(`${stockUrl(account)}/movements`, {
    method: 'POST',
    headers: authorization(account),
    body: changes.map(({ sku, change, key }) => ({ sku, change, reference: key })),
    answer: z.unknown(),
    signal,
  });
}

const isAboutMovements = (error: unknown): error is ShopRefused =>
  error instanceof ShopRefused && [400, 409, 422].includes(error.status);
