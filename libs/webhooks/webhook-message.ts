import { z } from 'zod';
import { CHANGED_PARTS } from '../deliveries/changed-part.js';
import { DELIVERY_STATES } from '../deliveries/delivery-machine.js';
import { toldCarrier } from '../deliveries/expected/told-carrier.js';
import { PLACES } from '../dropoff/drop-policy.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';
import { COMPLAINTS, RATINGS } from '../deliveries/rating-codes.js';
import { NOTICE_MEANS } from './notice-types.js';
import { lineFacts } from '../stock/lines/line-facts.js';

/** What every message tells: which delivery, and how far it is. */
const ofDelivery = z.object({
  deliveryId: z.uuid(),
  orderId: z.uuid(),
  externalId: z.string(),
  state: z.enum(DELIVERY_STATES),
  reason: z
    .string()
    .optional()
    .describe('A code, as `declined` or `held_by_ops`; of a change, the articles.'),
  place: z.enum(PLACES).describe('Where the bag is to be left, by the drop policy of now.'),
});

/** Of what happens to it: and what can be expected. */
const delivery = ofDelivery.extend({
  promisedAt: instant.describe('What the service holds itself to.'),
  expectedAt: instant
    .optional()
    .describe('When the bag is expected at its place, as of `timestamp`; absent where none is.'),
  carrier: toldCarrier
    .optional()
    .describe('Who brings the bag, and where that is: only while it is under way.'),
});

const { quantity: ordered, insteadOf, ...counts } = lineFacts.shape;
const changedOrder = delivery.extend({
  changed: z.array(z.enum(CHANGED_PARTS)).describe('Which parts of the order are others.'),
  lines: z
    .array(z.object({ ...counts, ordered, insteadOf: insteadOf.unwrap().optional() }))
    .describe('All lines of the order, as they are after the change.'),
});

const rated = delivery.extend({
  rating: z.enum(RATINGS),
  complaints: z.array(z.enum(COMPLAINTS)).describe('What was wrong, by codes.'),
});

/** For a merchant that notifies its residents by itself. */
const notice = ofDelivery.extend({
  urgent: z.boolean().describe('Of use now or never: not to be kept for the morning.'),
  language: z.enum(['zh', 'en']),
  expectedAt: instant.optional().describe('By when it is expected; of substitutes, to be answered.'),
  photo: z.boolean().describe('Whether there is a photo of the bag, at the link and `/photo`.'),
  subject: z.string(),
  text: z.string().describe('In words; the order’s `trackingUrl` belongs where it says `{link}`.'),
});

/** A test is of no delivery. */
const test = z.object({ endpointId: z.uuid().describe('Which of your endpoints was asked for a test.') });

/** What merchants are told, by the type that a message carries, and what each means. */
export const WEBHOOKS = {
  'delivery.offered': { means: 'A carrier is being asked.', data: delivery },
  'delivery.accepted': { means: 'A carrier has taken it.', data: delivery },
  'delivery.picked_up': { means: 'The carrier has the bag.', data: delivery },
  'delivery.arrived': { means: 'The carrier is at the drop-off point.', data: delivery },
  'delivery.delivered': { means: 'The bag was left as the drop policy asks.', data: delivery },
  'delivery.failed': { means: 'The carrier could not leave the bag and brings it back.', data: delivery },
  'delivery.returned': { means: 'The bag is back where it was picked up.', data: delivery },
  'delivery.held': { means: 'Ops has taken it out of the pool.', data: delivery },
  'delivery.cancelled': {
    means: 'It was cancelled; a bag that is under way is brought back.',
    data: delivery,
  },
  'delivery.delayed': {
    means: 'It is expected after what was promised: told once, and for each ten minutes more.',
    data: delivery,
  },
  'delivery.incident': {
    means: 'The carrier reports what happened on the way (`reason`, a code); the delivery goes on.',
    data: delivery,
  },
  'order.changed': {
    means: 'Articles ran short or were replaced, or you changed the order.',
    data: changedOrder,
  },
  'delivery.rated': { means: 'The resident says how it was. The last word counts.', data: rated },
  'notice.accepted': { means: NOTICE_MEANS.accepted, data: notice },
  'notice.on_the_way': { means: NOTICE_MEANS.on_the_way, data: notice },
  'notice.arrived': { means: NOTICE_MEANS.arrived, data: notice },
  'notice.delivered': { means: NOTICE_MEANS.delivered, data: notice },
  'notice.late': { means: NOTICE_MEANS.late, data: notice },
  'notice.held': { means: NOTICE_MEANS.held, data: notice },
  'notice.failed': { means: NOTICE_MEANS.failed, data: notice },
  'notice.substitutes': { means: NOTICE_MEANS.substitutes, data: notice },
  'endpoint.test': { means: 'You asked for it, to see whether an endpoint takes messages.', data: test },
} as const satisfies Readonly<Record<string, { readonly means: string; readonly data: z.ZodType }>>;

export type WebhookType = keyof typeof WEBHOOKS;
export const WEBHOOK_TYPES = Object.keys(WEBHOOKS) as WebhookType[];

/** Those that an endpoint may be told of or not; a test goes where it was asked for. */
export const CHOSEN_TYPES = WEBHOOK_TYPES.filter((type) => type !== 'endpoint.test');

/** A message as it is posted. */
export type WebhookMessage = {
  [Type in WebhookType]: AnswerOf<ReturnType<typeof webhookMessage<Type>>>;
}[WebhookType];

export const webhookMessage = <Type extends WebhookType>(type: Type) =>
  z
    .object({
      type: z.literal(type),
      timestamp: instant.describe('When it happened.'),
      data: WEBHOOKS[type].data,
    })
    .meta({ title: titleOf(type) });

/** Such as DeliveryPickedUp. */
const titleOf = (type: WebhookType): string =>
  type.replaceAll(/(?:^|[._])(\w)/g, (_, letter: string) => letter.toUpperCase());
