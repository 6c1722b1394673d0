import type { Service } from './service.js';
import type { Assignment, OrderAnswer } from '../../libs/client/openapi.js';
import { assignmentsOf, nextOffer, step } from './story.js';
import { orderFor, type Merchant, type Rider } from './town.js';

export interface PostedOrder extends OrderAnswer {
  /** The address of the resident's link. */
  readonly link: string;
}

/** Posts an order, failing on any answer that is not 201. */
export async function postOrder(
  merchant: Merchant,
  dropoff: object = {},
  change: object = {},
): Promise<PostedOrder> {
  const order = orderFor(merchant, change, dropoff);
  const { status, body } = await merchant.caller.post<OrderAnswer>('/v1/orders', order);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { ...body, link: new URL(body.trackingUrl).pathname };
}

const STEPS = ['accept', 'pick-up', 'arrive'] as const;

/** Takes a delivery's offer and goes on with it up to the step named. */
export async function takeTo(
  rider: Rider,
  { deliveryId }: Pick<PostedOrder, 'deliveryId'>,
  last: (typeof STEPS)[number] = 'arrive',
): Promise<Assignment> {
  const { id } = await nextOffer(rider, deliveryId);
  for (const name of STEPS.slice(0, STEPS.indexOf(last) + 1)) {
    const { status, body } = await step(rider, id, name);
    if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
  }
  return (await assignmentsOf(rider)).find((one) => one.id === id) as Assignment;
}

/** Of all counters of a name, the value of the one with these labels, of this process. */
export async function counted(service: Service, name: string, labels: Record<string, string>) {
  const { body } = await service.as().get<string>('/metrics');
  const line = body
    .split('\n')
    .find(
      (one) =>
        one.startsWith(`${name}{`) &&
        Object.entries(labels).every(([label, value]) => one.includes(`${label}="${value}"`)),
    );
  return Number(line?.split(' ').at(-1) ?? 0);
}
