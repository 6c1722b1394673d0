import type { DataSource } from 'typeorm';
import type { Clock } from '../platform/clock/clock.js';
import { ConfigError } from '../platform/config/config.js';
import type { NoticeConfig } from '../platform/config/notice-settings.js';
import { NOTICE_KINDS } from '../webhooks/notice-types.js';
import { AliyunSms } from './channels/aliyun-sms.js';
import type { NoticeChannel } from './channels/channel.js';
import { MailChannel } from './channels/mail-channel.js';
import { MerchantChannel } from './channels/merchant-channel.js';
import { SmsChannel, type SmsGateway } from './channels/sms-channel.js';
import { TwilioSms } from './channels/twilio-sms.js';

/** Injection token of {@link NoticeChannel}s, those that are configured. */
export const NOTICE_CHANNELS = Symbol('notice channels');

/** The ways to residents that the settings give us, and the one by their merchant. */
export function noticeChannels(
  { mail, sms }: NoticeConfig,
  database: DataSource,
  clock: Pick<Clock, 'now'>,
): readonly NoticeChannel[] {
  return [
    ...(sms ? [new SmsChannel(gatewayOf(sms))] : []),
    ...(mail ? [new MailChannel(mail)] : []),
    new MerchantChannel(database, clock),
  ];
}

function gatewayOf(sms: NonNullable<NoticeConfig['sms']>): SmsGateway {
  const { url, key, secret, from, templates } = sms;
  const unknown = Object.keys(templates).find((kind) => !(NOTICE_KINDS as readonly string[]).includes(kind));
  if (unknown)
    throw new ConfigError(`LAST100_SMS_TEMPLATES: ${unknown} is none of ${NOTICE_KINDS.join(', ')}`);
  if (sms.gateway === 'twilio') return new TwilioSms({ url, accountSid: key, authToken: secret, from });
  return new AliyunSms({ url, accessKeyId: key, accessKeySecret: secret, signName: from, templates });
}
