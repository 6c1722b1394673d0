/** The events of a delivery that its merchant is told, by the type the webhook carries. Others are our own affair. */
export const WEBHOOK_TYPES: Readonly<Record<string, string>> = {
  offer: 'delivery.offered',
  accept: 'delivery.accepted',
  pick_up: 'delivery.picked_up',
  arrive: 'delivery.arrived',
  deliver: 'delivery.delivered',
  fail: 'delivery.failed',
  hold: 'delivery.held',
  cancel: 'delivery.cancelled',
  return: 'delivery.returned',
  change_order: 'order.changed',
};
