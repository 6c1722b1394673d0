import type { CarrierClient } from '../../../libs/client/carrier-client.js';
import { isProblem, type ProblemCode } from '../../../libs/client/problem.js';
import type { MerchantClient } from '../../../libs/client/merchant-client.js';
import { several } from './several.js';

const UNDER_WAY = ['queued', 'held', 'offered', 'accepted', 'picked_up', 'arrived'] as const;
const PASSES = 5;

export interface Cast {
  readonly merchants: readonly MerchantClient[];
  readonly carriers: readonly CarrierClient[];
  /** Whether an order, by its external id, is of this run. */
  readonly isOurs: (externalId: string) => boolean;
}

/** Leaves nothing under way: open orders are cancelled, bags in hand brought back, shifts ended. */
export async function closeDown({ merchants, carriers, isOurs }: Cast): Promise<void> {
  for (const merchant of merchants) await cancelOpen(merchant, isOurs);
  await several(carriers, async (carrier) => {
    for (const { id, state, pickup } of await carrier.work())
      if (state === 'returning') await unless('WRONG_STATE', carrier.bringBack(id, pickup.location));
    await carrier.shift({ state: 'offline', force: true });
  });
}

/** Looks again after each pass: an offer that expired meanwhile has gone back to a state already seen. */
async function cancelOpen(merchant: MerchantClient, isOurs: Cast['isOurs']): Promise<void> {
  for (let pass = 1; pass <= PASSES; pass++) {
    let open = 0;
    for (const state of UNDER_WAY) {
      const ours = (await merchant.orders(state)).filter(({ externalId }) => isOurs(externalId));
      open += ours.length;
      await several(ours, ({ id }) => unless('WRONG_STATE', merchant.cancel(id, 'the run was stopped')));
    }
    if (open === 0) return;
  }
}

async function unless(code: ProblemCode, done: Promise<unknown>): Promise<void> {
  await done.catch((error: unknown) => {
    if (!isProblem(error, code)) throw error;
  });
}
