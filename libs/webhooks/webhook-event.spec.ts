import { WEBHOOK_TYPES } from './webhook-event.js';

describe('what a merchant is told', () => {
  it('is each step of a delivery and each change of an order, by the names that its endpoint knows', () => {
    expect(Object.entries(WEBHOOK_TYPES).map(([event, type]) => `${event} ${type}`)).toEqual([
      'offer delivery.offered',
      'accept delivery.accepted',
      'pick_up delivery.picked_up',
      'arrive delivery.arrived',
      'deliver delivery.delivered',
      'fail delivery.failed',
      'hold delivery.held',
      'cancel delivery.cancelled',
      'return delivery.returned',
      'change_order order.changed',
    ]);
  });
});
