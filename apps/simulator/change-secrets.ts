import { seconds } from '#libs/geo/units.js';
import { between, oneOf } from './chance.js';
import type { PassingTime } from './passing-time.js';
import type { Shop } from './shops.js';

/** Hours, of the service's time, between two changes of some merchant's webhook secret. */
const BETWEEN = [2, 6] as const;

/** Merchants change what their webhooks are signed with, now and then, until the simulation is stopped. */
export async function changeSecrets(shops: readonly Shop[], time: PassingTime): Promise<never> {
  for (;;) {
    await time.pass(seconds(between(...BETWEEN) * 3_600));
    await oneOf(shops).till.changeWebhookSecret();
  }
}
