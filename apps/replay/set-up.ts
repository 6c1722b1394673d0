import { CarrierClient } from '../../libs/client/carrier-client.js';
import { MerchantClient } from '../../libs/client/merchant-client.js';
import type { OpsClient } from '../../libs/client/ops-client.js';
import { several } from '../simulator/session/several.js';
import type { Instance } from './mdrp/read-instance.js';
import type { Chart } from './chart.js';

/** What stands in the service before the day begins. */
export interface Stage {
  readonly zoneId: string;
  readonly merchant: MerchantClient;
  /** A restaurant's store id. */
  readonly stores: ReadonlyMap<string, string>;
  readonly couriers: ReadonlyMap<string, CarrierClient>;
}

export interface SetUp {
  readonly instance: Instance;
  readonly chart: Chart;
  readonly url: string;
  readonly ops: OpsClient;
  readonly speed: number;
}

/** Every order is one of it: an instance knows no goods. */
export const MEAL = 'meal';
const MARGIN_METRES = 2_000;
/** A courier must be able to answer an offer in this much real time, however fast the clock runs. */
const SECONDS_TO_ANSWER = 5;
/** An instance knows no loads: no courier runs out of room before out of time. */
const CAPACITY = { bags: 50, weightGrams: 500_000, coldBox: true };
const MOST_IN_A_BUNDLE = 4;

/**
 * Sets up the instance: a zone around it with its pace, a merchant with its restaurants as stores, its
 * couriers.
 */
export async function setUp({ instance, chart, url, ops, speed }: SetUp): Promise<Stage> {
  const { id: zoneId } = await ops.addZone({
    name: { zh: `回放 ${instance.name}`, en: `Replay of ${instance.name}` },
    polygon: chart.outline(MARGIN_METRES),
    rules: zoneRules(instance, speed),
    reason: `replay of ${instance.name}`,
  });
  const { id: merchantId, apiKey } = await ops.addMerchant(`Replay of ${instance.name}`);
  const merchant = new MerchantClient(url, apiKey);
  const stores = new Map<string, string>();
  await several(instance.restaurants, async (restaurant) => {
    const name = { zh: restaurant.id, en: restaurant.id };
    const store = await ops.addStore(merchantId, { name, location: chart.locate(restaurant) });
    await merchant.putStock(store.id, [{ sku: MEAL, onHand: instance.orders.length, weightGrams: 800 }]);
    stores.set(restaurant.id, store.id);
  });
  const couriers = new Map<string, CarrierClient>();
  await several(instance.couriers, async ({ id }) => {
    const { token } = await ops.addCarrier({
      kind: 'rider',
      name: id,
      zoneId,
      vehicle: 'car',
      capacity: CAPACITY,
    });
    couriers.set(id, new CarrierClient(url, token));
  });
  return { zoneId, merchant, stores, couriers };
}

/**
 * The instance's rules as a zone's: as the crow flies, at one speed, with its service times and its promise.
 */
function zoneRules({ pace, target }: Instance, speed: number) {
  return {
    detourFactor: 1,
    speedMetresPerSecond: pace.metresPerMinute / 60,
    pickupHandlingSeconds: pace.pickupService * 60,
    dropoffHandlingSeconds: pace.dropoffService * 60,
    promiseMinutes: target,
    offerSeconds: Math.min(3_600, Math.max(60, Math.ceil(SECONDS_TO_ANSWER * speed))),
    dispatchEverySeconds: 60,
    maxBundle: MOST_IN_A_BUNDLE,
    maxLegsInHand: CAPACITY.bags,
    declineCoolOffSeconds: 3_600,
    photo: 'optional',
    contactless: true,
    // Couriers attest once, at the start of a shift that may be as long as the day.
    attestationHours: 72,
  } as const;
}
