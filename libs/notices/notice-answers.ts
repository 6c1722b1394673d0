import { z } from 'zod';
import { instant, tally, type AnswerOf } from '../platform/http/answer.js';
import { NOTICE_KINDS } from '../webhooks/notice-types.js';
import { CHANNELS } from './channels/channel.js';

/** Who notifies residents: this service where it has a way to, the merchant by its webhooks, or nobody. */
export const NOTIFIED_BY = ['service', 'merchant', 'nobody'] as const;
export type NotifiedBy = (typeof NOTIFIED_BY)[number];

const NOTICE_STATES = ['waiting', 'sending', 'sent', 'unknown', 'refused', 'skipped'] as const;

export const noticeSettings = z
  .object({
    by: z
      .enum(NOTIFIED_BY)
      .describe(
        '`service`: by mail or text message, where ops has set that up. `merchant`: webhooks `notice.*`.',
      ),
  })
  .meta({ title: 'NoticeSettings' });

export const noticeSettingsRequest = z
  .object({ by: z.enum(NOTIFIED_BY) })
  .meta({ title: 'NoticeSettingsRequest' });

const notice = z.object({
  kind: z.enum(NOTICE_KINDS),
  channel: z.enum(CHANNELS),
  state: z
    .enum(NOTICE_STATES)
    .describe('`unknown`: the gateway gave no answer; it may have been sent, and is not sent again.'),
  because: z.string().nullable().describe('A code, where it was not sent.'),
  attempts: z.int(),
  createdAt: instant,
  sentAt: instant.nullable(),
});

export const noticeList = z
  .object({
    notices: z.array(notice),
    counts: tally.describe('How many there are of each state.'),
  })
  .meta({ title: 'Notices' });
export type NoticeList = AnswerOf<typeof noticeList>;

export const residentNotices = z
  .object({
    stopped: z.boolean().describe('No notices go to this phone number and address, of any order.'),
    message: z.string().describe('Chinese and English.'),
  })
  .meta({ title: 'ResidentNotices' });
export type ResidentNotices = AnswerOf<typeof residentNotices>;
