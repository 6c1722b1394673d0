import type { OutboxEvent } from '../deliveries/outbox-event.js';
import type { NoticeKind } from '../webhooks/notice-types.js';

/** How a kind is dealt with. */
interface KindRules {
  /** Sent in quiet hours too: it is of use now or never. */
  readonly urgent: boolean;
  /** Once a delivery, however often its event comes: another carrier who accepts is no news. */
  readonly once: boolean;
  /** Minutes, of the service's time, after which it is of no use. */
  readonly livesMinutes: number;
}

export const NOTICE_RULES: Readonly<Record<NoticeKind, KindRules>> = {
  accepted: { urgent: false, once: true, livesMinutes: 720 },
  on_the_way: { urgent: false, once: true, livesMinutes: 30 },
  arrived: { urgent: true, once: true, livesMinutes: 15 },
  delivered: { urgent: true, once: true, livesMinutes: 720 },
  late: { urgent: false, once: true, livesMinutes: 60 },
  held: { urgent: false, once: false, livesMinutes: 120 },
  failed: { urgent: false, once: false, livesMinutes: 720 },
  substitutes: { urgent: true, once: false, livesMinutes: 30 },
};

/** What a resident is told of each event; null: nothing. */
export const NOTICE_OF_EVENT: Readonly<Record<OutboxEvent, NoticeKind | null>> = {
  accept_order: 'accepted',
  change_order: 'substitutes',
  rate: null,
  report_incident: null,
  delay: 'late',
  offer: null,
  lose_offer: null,
  accept: null,
  give_up: null,
  pick_up: 'on_the_way',
  arrive: 'arrived',
  deliver: 'delivered',
  deliver_late: 'delivered',
  hand_over: null,
  fail: 'failed',
  return: null,
  hold: 'held',
  release: null,
  reassign: null,
  cancel: null,
};
