import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock/clock.js';
import { writeNoticeMessages } from '../../webhooks/write-notice-messages.js';
import { NOTICE_RULES } from '../notice-kinds.js';
import { noticeText } from '../notice-text.js';
import type { NoticeChannel, OutgoingNotice, Outcome } from './channel.js';

/** The merchant, who notifies by itself: a webhook, which holds no address and no link. */
export class MerchantChannel implements NoticeChannel {
  readonly name = 'merchant';

  constructor(
    private readonly database: DataSource,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** It knows its residents. */
  addressOf(): string {
    return '';
  }

  /** Written twice it is one message: a database that does not answer is asked again. */
  async send({ id, deliveryId, kind, language, facts, expectedAt }: OutgoingNotice): Promise<Outcome> {
    const { photo, place, reason } = facts;
    const words = noticeText(kind, language, { ...facts, link: '{link}' });
    const data = {
      urgent: NOTICE_RULES[kind].urgent,
      language,
      photo,
      place,
      ...words,
      ...(reason !== null && { reason }),
      ...(expectedAt && { expectedAt: expectedAt.toISOString() }),
    };
    try {
      const message = { noticeId: id, deliveryId, kind, now: this.clock.now(), data };
      const endpoints = await writeNoticeMessages(this.database.manager, message);
      return endpoints > 0 ? { outcome: 'sent' } : { outcome: 'refused', because: 'no_endpoint' };
    } catch {
      return { outcome: 'away', because: 'database' };
    }
  }
}
