import { DateTime } from 'luxon';
import { readPhoneNumber } from '../contact/phone-number.js';
import type { OutgoingNotice } from './channels/channel.js';
import type { FoundNotice } from './due-notices.js';
import { languageOf, noticeText, type LateReason, type NoticeFacts } from './notice-text.js';

type Composed = Pick<OutgoingNotice, 'kind' | 'language' | 'facts' | 'text' | 'expectedAt'>;

/** A notice in the resident's language, of what the tables say now. */
export function composeNotice(
  notice: FoundNotice,
  { link, timeZone }: { readonly link: string; readonly timeZone: string },
): Composed {
  const { kind, contact, store, place, photo, reason } = notice;
  const phone = contact.phone === undefined ? undefined : readPhoneNumber(contact.phone)?.number;
  const language = languageOf(contact.language, phone);
  const expectedAt = timeOf(notice);
  const time = DateTime.fromJSDate(expectedAt, { zone: timeZone }).toFormat('HH:mm');
  const facts: NoticeFacts = {
    store,
    link,
    time,
    place,
    photo,
    reason: kind === 'late' ? whyLate(notice) : reason,
  };
  return { kind, language, facts, text: noticeText(kind, language, facts), expectedAt };
}

const whyLate = ({ state }: FoundNotice): LateReason =>
  state === 'queued' || state === 'offered' ? 'no_carrier' : 'carrier_behind';

/**
 * By when an answer is needed; else when the carrier is expected or, before there is one, what was promised.
 */
function timeOf({ kind, answerBy, expectedAt, promisedAt }: FoundNotice): Date {
  if (kind === 'substitutes' && answerBy) return answerBy;
  return expectedAt ?? promisedAt;
}
