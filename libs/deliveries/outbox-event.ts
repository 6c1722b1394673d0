import type { DeliveryEvent } from './delivery-machine.js';

/**
 * What stands in the outbox: the moves of deliveries, and what happens to them and their orders without a
 * move.
 */
export type OutboxEvent =
  DeliveryEvent | 'accept_order' | 'change_order' | 'delay' | 'rate' | 'report_incident';
