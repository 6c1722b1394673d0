import { createTransport } from 'nodemailer';
import { within } from '../../platform/deadline.js';
import { DEADLINE, type Contact, type NoticeChannel, type OutgoingNotice, type Outcome } from './channel.js';

export interface MailSettings {
  /** smtp: or smtps:, with user and password where the server wants them. */
  readonly smtpUrl: string;
  readonly from: string;
}

/** What nodemailer's errors carry. */
interface MailError {
  readonly code?: string;
  readonly syscall?: string;
  readonly timeoutType?: string;
  readonly responseCode?: number;
}

/** Where no server ever had the message: it had not come to that. */
const BEFORE_THE_MESSAGE = new Set(['EDNS', 'EAUTH', 'ETLS', 'EENVELOPE', 'EPROXY', 'ENOAUTH', 'EOAUTH2']);

const NEVER_GREETED = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);

/** Mail, by SMTP. */
export class MailChannel implements NoticeChannel {
  readonly name = 'mail';
  private readonly transport;

  constructor(private readonly settings: MailSettings) {
    const milliseconds = DEADLINE * 1_000;
    this.transport = createTransport({
      url: settings.smtpUrl,
      connectionTimeout: milliseconds / 2,
      greetingTimeout: milliseconds / 2,
      socketTimeout: milliseconds,
      dnsTimeout: milliseconds / 2,
      // A notice has no files and no addresses to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  addressOf({ email }: Contact): string | undefined {
    return email;
  }

  async send({ id, address, text, facts }: OutgoingNotice): Promise<Outcome> {
    try {
      const sending = this.transport.sendMail({
        from: this.settings.from,
        // An object is taken as it is, not parsed for more addresses.
        to: { name: '', address },
        subject: text.subject,
        text: `${text.text}\n\n${STOP}${facts.link}/notices\n`,
        // The same at each attempt: a mailbox shows it once.
        messageId: `<${id}@${this.domain()}>`,
        headers: {
          // RFC 8058: a mail program's button posts there; following the link changes nothing.
          'List-Unsubscribe': `<${facts.link}/notices/stop>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'Auto-Submitted': 'auto-generated',
        },
      });
      // A server that says a little now and then is never silent for long.
      await within(2 * DEADLINE * 1_000, 'The mail server', sending);
      return { outcome: 'sent' };
    } catch (error) {
      return outcomeOf(error as MailError);
    }
  }

  close(): void {
    this.transport.close();
  }

  private domain(): string {
    return /@([\w.-]+)/.exec(this.settings.from)?.[1] ?? 'last100.invalid';
  }
}

const STOP = '不再接收通知 · No more of these: ';

/** 4yz may pass, 5yz will not (RFC 5321, 4.2.1); what broke off in between may have been taken. */
export function outcomeOf({ code = '', syscall, timeoutType, responseCode }: MailError): Outcome {
  const because = responseCode ? `smtp_${responseCode}` : code.toLowerCase() || 'failed';
  // Our own account: a person puts that right.
  if (code === 'EAUTH') return { outcome: 'away', because };
  if (responseCode) return { outcome: responseCode >= 500 ? 'refused' : 'away', because };
  const neverConnected = syscall === 'connect' || NEVER_GREETED.has(timeoutType ?? '');
  if (neverConnected || BEFORE_THE_MESSAGE.has(code)) return { outcome: 'away', because };
  return { outcome: 'unknown', because };
}
