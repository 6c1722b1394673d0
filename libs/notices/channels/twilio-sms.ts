import { z } from 'zod';
import { callGateway, isOutcome } from './call-gateway.js';
import type { OutgoingNotice, Outcome } from './channel.js';
import type { SmsGateway } from './sms-channel.js';

export interface TwilioSettings {
  readonly url: string;
  readonly accountSid: string;
  readonly authToken: string;
  /** A number, a name, or a messaging service (`MG…`). */
  readonly from: string;
}

const made = z.object({ sid: z.string() });
const refused = z.object({ code: z.number() });

/** The resident has answered STOP to the number. */
const UNSUBSCRIBED = 21_610;

/** Twilio's Messages resource, 2010-04-01. https://www.twilio.com/docs/messaging/api/message-resource */
export class TwilioSms implements SmsGateway {
  constructor(private readonly settings: TwilioSettings) {}

  async send({ address, text }: OutgoingNotice): Promise<Outcome> {
    const { url, accountSid, authToken, from } = this.settings;
    const answer = await callGateway(
      `${url}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`,
      {
        To: address,
        [from.startsWith('MG') ? 'MessagingServiceSid' : 'From']: from,
        Body: text.text,
      },
      { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
    );
    if (isOutcome(answer)) return answer;
    const { status, body, retryAfter } = answer;
    if (status === 201 && made.safeParse(body).success) return { outcome: 'sent' };
    if (status === 429 || status === 503)
      return { outcome: 'away', because: `http_${status}`, ...(retryAfter !== undefined && { retryAfter }) };
    if (status < 400 || status >= 500) return { outcome: 'unknown', because: `http_${status}` };
    const { data } = refused.safeParse(body);
    // Our own key or account: a person has to put that right, and then it goes out.
    if (status === 401 || status === 403) return { outcome: 'away', because: `http_${status}` };
    if (data?.code === UNSUBSCRIBED) return { outcome: 'refused', because: 'unsubscribed' };
    return { outcome: 'refused', because: data ? `twilio_${data.code}` : `http_${status}` };
  }
}
