import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { NoticeKind } from '../../webhooks/notice-types.js';
import { placeWords, reasonWords, type Language } from '../notice-text.js';
import { aliyunSignature } from './aliyun-signature.js';
import { callGateway, isOutcome } from './call-gateway.js';
import type { OutgoingNotice, Outcome } from './channel.js';
import type { SmsGateway } from './sms-channel.js';

export interface AliyunSettings {
  readonly url: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly signName: string;
  readonly templates: Partial<Record<NoticeKind, Partial<Record<Language, string>>>>;
}

const answered = z.object({ Code: z.string() });

/** Codes that say that nothing was sent and that a later call may be. Limits of the day are not among them. */
const LATER =
  /^(isp\.SYSTEM_ERROR|Throttling.*|ServiceUnavailable|isv\.OUT_OF_SERVICE|isv\.AMOUNT_NOT_ENOUGH)$/;

/**
 * Alibaba Cloud's SMS service: SendSms of Dysmsapi 2017-05-25. It sends templates that were approved, and
 * fills in variables: `store`, `time`, `place`, `reason` and `token`, the last part of the resident's link,
 * because an address may not be a variable (isv.PARAM_NOT_SUPPORT_URL). `tokenA` and `tokenB` are its halves,
 * for templates that bound a variable's length. https://help.aliyun.com/document_detail/419273.html
 */
export class AliyunSms implements SmsGateway {
  constructor(
    private readonly settings: AliyunSettings,
    private readonly now: () => number = Date.now,
  ) {}

  async send(notice: OutgoingNotice): Promise<Outcome> {
    const { url, templates, accessKeySecret } = this.settings;
    const template = templates[notice.kind]?.[notice.language];
    if (!template) return { outcome: 'refused', because: 'no_template' };
    const parameters = this.parametersOf(notice, template);
    const Signature = aliyunSignature('POST', parameters, accessKeySecret);
    const answer = await callGateway(`${url}/`, { ...parameters, Signature });
    if (isOutcome(answer)) return answer;
    const read = answered.safeParse(answer.body);
    if (!read.success)
      return { outcome: answer.status === 503 ? 'away' : 'unknown', because: `http_${answer.status}` };
    const { Code: code } = read.data;
    if (code === 'OK') return { outcome: 'sent' };
    return { outcome: LATER.test(code) ? 'away' : 'refused', because: code };
  }

  private parametersOf(notice: OutgoingNotice, template: string): Record<string, string> {
    const { accessKeyId, signName } = this.settings;
    return {
      AccessKeyId: accessKeyId,
      Action: 'SendSms',
      Format: 'JSON',
      // Comes back with the receipt: it names our notice and nobody.
      OutId: notice.id,
      PhoneNumbers: withoutPlus(notice.address),
      RegionId: 'cn-hangzhou',
      SignName: signName,
      SignatureMethod: 'HMAC-SHA1',
      SignatureNonce: randomUUID(),
      SignatureVersion: '1.0',
      TemplateCode: template,
      TemplateParam: JSON.stringify(variablesOf(notice)),
      Timestamp: new Date(this.now()).toISOString().replace(/\.\d{3}Z$/, 'Z'),
      Version: '2017-05-25',
    };
  }
}

function variablesOf({ facts, language }: OutgoingNotice): Record<string, string> {
  const token = facts.link.split('/').at(-1) as string;
  const half = Math.ceil(token.length / 2);
  return {
    store: facts.store[language],
    time: facts.time,
    place: placeWords(facts.place)[language],
    reason: reasonWords(facts.reason)[language],
    token,
    tokenA: token.slice(0, half),
    tokenB: token.slice(half),
  };
}

/** Numbers of the mainland without a country code, all others with it and without a plus. */
const withoutPlus = (number: string): string => number.replace(/^\+86/, '').replace(/^\+/, '');
