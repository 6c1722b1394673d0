import { readFileSync } from 'node:fs';
import { CHOSEN_TYPES, WEBHOOK_TYPES, WEBHOOKS } from './webhook-message.js';
import { WEBHOOK_OF_EVENT } from './webhook-of-event.js';

describe('what a merchant is told', () => {
  it('is each step of a delivery and each change of an order, by the names that its endpoint knows', () => {
    const told = Object.entries(WEBHOOK_OF_EVENT).filter(([, type]) => type !== null);
    expect(told.map(([event, type]) => `${event} ${type}`)).toEqual([
      'change_order order.changed',
      'delay delivery.delayed',
      'rate delivery.rated',
      'report_incident delivery.incident',
      'offer delivery.offered',
      'accept delivery.accepted',
      'pick_up delivery.picked_up',
      'arrive delivery.arrived',
      'deliver delivery.delivered',
      'deliver_late delivery.delivered',
      'fail delivery.failed',
      'return delivery.returned',
      'hold delivery.held',
      'cancel delivery.cancelled',
    ]);
    expect([...new Set(told.map(([, type]) => type))].toSorted()).toEqual(
      CHOSEN_TYPES.filter((type) => !type.startsWith('notice.')).toSorted(),
    );
  });

  it('is nothing of how we find a carrier', () => {
    const silent = Object.entries(WEBHOOK_OF_EVENT).filter(([, type]) => type === null);
    expect(silent.map(([event]) => event)).toEqual([
      'accept_order',
      'lose_offer',
      'give_up',
      'hand_over',
      'release',
      'reassign',
    ]);
  });

  it('stands in docs/WEBHOOKS.md, each type with what it means', () => {
    const told = readFileSync('docs/WEBHOOKS.md', 'utf8').replaceAll(/ +/g, ' ');
    for (const type of WEBHOOK_TYPES) expect(told).toContain(`| \`${type}\` | ${WEBHOOKS[type].means} |`);
  });
});
