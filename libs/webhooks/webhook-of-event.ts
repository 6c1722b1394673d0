import type { OutboxEvent } from '../deliveries/outbox-event.js';
import type { WebhookType } from './webhook-message.js';

/** The events that a merchant is told, by the type the webhook carries; null: our own affair. */
export const WEBHOOK_OF_EVENT: Readonly<Record<OutboxEvent, WebhookType | null>> = {
  accept_order: null,
  change_order: 'order.changed',
  delay: 'delivery.delayed',
  rate: 'delivery.rated',
  report_incident: 'delivery.incident',
  offer: 'delivery.offered',
  lose_offer: null,
  accept: 'delivery.accepted',
  give_up: null,
  pick_up: 'delivery.picked_up',
  arrive: 'delivery.arrived',
  deliver: 'delivery.delivered',
  deliver_late: 'delivery.delivered',
  hand_over: null,
  fail: 'delivery.failed',
  return: 'delivery.returned',
  hold: 'delivery.held',
  release: null,
  reassign: null,
  cancel: 'delivery.cancelled',
};
