import type { PickingOrder } from '../../libs/client/openapi.js';
import { isProblem } from '../../libs/client/problem.js';
import { happens } from './chance.js';
import type { PassingTime } from './passing-time.js';
import type { Shop } from './shops.js';
import { seconds } from '../../libs/geo/units.js';

/** Seconds of the service's time between two looks at a shop's list. */
const LOOK_EVERY = seconds(30);
/** Milliseconds of it before a bag is to be ready that it is picked. */
const PICKED_BEFORE = 4 * 60_000;
/** How often an article is not where the books say. */
const NOT_FOUND = 0.02;

/** The people who pick in a shop, until the simulation is stopped. */
export class SimulatedPickers {
  constructor(
    private readonly shop: Shop,
    private readonly time: PassingTime,
  ) {}

  async work(): Promise<void> {
    for (;;) {
      await this.time.pass(LOOK_EVERY);
      for (const order of await this.shop.till.picking(this.shop.storeId)) {
        if (Date.parse(order.readyAt) - this.time.now() <= PICKED_BEFORE) await this.pick(order);
      }
    }
  }

  private async pick({ orderId, lines }: PickingOrder): Promise<void> {
    for (const { sku, toPick, picked } of lines) {
      if (toPick === 0) continue;
      const found = happens(NOT_FOUND) ? picked : picked + toPick;
      try {
        await this.shop.till.mark(orderId, sku, found);
      } catch (refusal) {
        // It was picked up or cancelled meanwhile.
        if (!isProblem(refusal, 'WRONG_STATE')) throw refusal;
        return;
      }
    }
  }
}
