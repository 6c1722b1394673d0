import { readPhoneNumber } from '../../contact/phone-number.js';
import type { Contact, NoticeChannel, OutgoingNotice, Outcome } from './channel.js';

/** One provider of text messages. */
export interface SmsGateway {
  /** Never throws, and ends within its deadline. */
  send(notice: OutgoingNotice): Promise<Outcome>;
}

/** Text messages, by whichever gateway is configured. */
export class SmsChannel implements NoticeChannel {
  readonly name = 'sms';

  constructor(private readonly gateway: SmsGateway) {}

  /** A number with an extension, a privacy number of a platform, takes no text; a short one is of one town. */
  addressOf({ phone }: Contact): string | undefined {
    const read = phone === undefined ? undefined : readPhoneNumber(phone);
    if (!read || read.extension !== undefined || !read.number.startsWith('+')) return undefined;
    // Of the mainland only mobiles take texts.
    return /^\+86(?!1[3-9]\d{9}$)/.test(read.number) ? undefined : read.number;
  }

  send(notice: OutgoingNotice): Promise<Outcome> {
    return this.gateway.send(notice);
  }
}
