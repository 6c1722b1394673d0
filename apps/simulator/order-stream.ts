import { epochMs, type EpochMs } from '#libs/geo/units.js';
import type { OrderAnswer, OrderRequest } from '../../libs/client/openapi.js';
import { happens } from './chance.js';
import { several } from './session/several.js';
import { madeUpOrder, type Household, type MadeUpOrder } from './made-up-order.js';
import type { PassingTime } from './passing-time.js';
import { changeMind, secondThoughts, type SecondThought } from './second-thoughts.js';
import { restock, type Shop } from './shops.js';

/** Counts what the merchants posted. */
export interface Posted {
  accepted: number;
  refused: number;
  /** Of the accepted, those that were changed afterwards. */
  changed: number;
  /** Of those accepted, how many on a quote. */
  quoted: number;
}

export interface OrderStream {
  readonly shops: readonly Shop[];
  readonly time: PassingTime;
  /** Orders a minute of the service's time, on average; none is the end of it. */
  readonly rate: (now: EpochMs) => number;
  readonly household: () => Household;
  /** What this run's order numbers start with. */
  readonly prefix: string;
  readonly posted: Posted;
  readonly onAccepted: (order: OrderAnswer) => void;
}

/** Posts made-up orders until stopped, or until there are none to come; by chance, as a Poisson process. */
export async function streamOrders(stream: OrderStream): Promise<void> {
  const { shops, time, rate, household, prefix } = stream;
  let due = time.now();
  let thoughts: SecondThought[] = [];
  for (let number = 1; rate(due) > 0;) {
    await time.until(due);
    const orders: MadeUpOrder[] = [];
    // All that came while the last ones were posted: a fast clock brings more than one line can carry.
    for (; due <= time.now() && rate(due) > 0; number++) {
      orders.push(madeUpOrder(`${prefix}${number}`, shops, household()));
      due = epochMs(due + (-Math.log(1 - Math.random()) / rate(due)) * 60_000);
    }
    await several(orders, async (order) => {
      const orderId = await post(order, stream);
      if (orderId) thoughts.push(...secondThoughts(order, orderId, time.now()));
    });
    const now = time.now();
    await several(
      thoughts.filter(({ at }) => at <= now),
      async (thought) => {
        if (await changeMind(thought)) stream.posted.changed++;
      },
    );
    thoughts = thoughts.filter(({ at }) => at > now);
  }
}

/** How many tills ask before they order. */
const ASK_FIRST = 0.3;

/** What an order could be posted on; where it cannot be brought now, it is ordered all the same, and waits. */
async function quote({ till }: Shop, order: OrderRequest): Promise<string | undefined> {
  const { storeId, lines, dropoff } = order;
  return (await till.quote({ storeId, lines, dropoff })).id;
}

/** An order for what is sold out is posted again once a van has come. Returns the id of what was accepted. */
async function post(
  { shop, order }: MadeUpOrder,
  { posted, onAccepted }: OrderStream,
): Promise<string | undefined> {
  const quoteId = happens(ASK_FIRST) ? await quote(shop, order) : undefined;
  let [result] = await shop.till.postOrders([{ ...order, ...(quoteId && { quoteId }) }]);
  if (result?.problem?.code === 'OUT_OF_STOCK') {
    await restock(shop, order);
    [result] = await shop.till.postOrders([{ ...order, externalId: `${order.externalId}b` }]);
  }
  if (!result?.order) {
    posted.refused++;
    return undefined;
  }
  posted.accepted++;
  if (quoteId && result.order.externalId === order.externalId) posted.quoted++;
  onAccepted(result.order);
  return result.order.id;
}
