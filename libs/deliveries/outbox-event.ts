import type { DeliveryEvent } from './delivery-machine.js';

/** What stands in the outbox: the moves of deliveries, and what happens to the orders that they are of. */
export type OutboxEvent = DeliveryEvent | 'accept_order' | 'change_order' | 'rate' | 'report_incident';
