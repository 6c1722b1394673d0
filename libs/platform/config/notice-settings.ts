import { z } from 'zod';
import { address, baseAddress } from './settings.js';

/** Settings of notices to residents; without them there are none. */
export const noticeEnvironment = {
  LAST100_SMTP_URL: address('smtp:', 'smtps:').optional(),
  LAST100_MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n<>]*<[^\s<>@]+@[\w.-]+>$|^[^\s<>@]+@[\w.-]+$/,
      'must be an address, or a name and <address>',
    )
    .optional(),
  LAST100_SMS_GATEWAY: z.enum(['aliyun', 'twilio'], 'must be aliyun or twilio').optional(),
  LAST100_SMS_KEY: z.string().max(200).optional(),
  LAST100_SMS_SECRET: z.string().max(200).optional(),
  LAST100_SMS_FROM: z.string().max(100).optional(),
  LAST100_SMS_TEMPLATES: z
    .string()
    .transform((text, context) => {
      try {
        return templatesSchema.parse(JSON.parse(text));
      } catch {
        context.addIssue('must be JSON such as {"delivered": {"zh": "SMS_123", "en": "SMS_124"}}');
        return z.NEVER;
      }
    })
    .optional(),
  LAST100_SMS_URL: baseAddress.optional(),
};

const templatesSchema = z.record(
  z.string(),
  z.strictObject({ zh: z.string().optional(), en: z.string().optional() }),
);

type Given = z.infer<z.ZodObject<typeof noticeEnvironment>>;

/** How residents are notified by us; without mail and sms they are not. */
export interface NoticeConfig {
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  readonly sms?: {
    readonly gateway: 'aliyun' | 'twilio';
    readonly url: string;
    readonly key: string;
    readonly secret: string;
    readonly from: string;
    readonly templates: Readonly<Record<string, { readonly zh?: string; readonly en?: string }>>;
  };
}

const GATEWAY_URLS = { aliyun: 'https://dysmsapi.aliyuncs.com', twilio: 'https://api.twilio.com' } as const;

/** Reads them, or answers which setting lacks what another needs. */
export function readNotices(given: Given): NoticeConfig | { readonly missing: string } {
  const missing = missingOf(given);
  if (missing) return { missing };
  const { LAST100_SMTP_URL: smtpUrl, LAST100_SMS_GATEWAY: gateway } = given;
  return {
    ...(smtpUrl && { mail: { smtpUrl, from: given.LAST100_MAIL_FROM as string } }),
    ...(gateway && {
      sms: {
        gateway,
        url: given.LAST100_SMS_URL ?? GATEWAY_URLS[gateway],
        key: given.LAST100_SMS_KEY as string,
        secret: given.LAST100_SMS_SECRET as string,
        from: given.LAST100_SMS_FROM as string,
        templates: given.LAST100_SMS_TEMPLATES ?? {},
      },
    }),
  };
}

function missingOf(given: Given): string | undefined {
  const wants = (name: keyof Given, ...needed: (keyof Given)[]) =>
    given[name] === undefined
      ? []
      : needed
          .filter((other) => given[other] === undefined)
          .map((other) => `${other}: is needed with ${name}`);
  return [
    ...wants('LAST100_SMTP_URL', 'LAST100_MAIL_FROM'),
    ...wants('LAST100_MAIL_FROM', 'LAST100_SMTP_URL'),
    ...wants('LAST100_SMS_GATEWAY', 'LAST100_SMS_KEY', 'LAST100_SMS_SECRET', 'LAST100_SMS_FROM'),
    ...(given.LAST100_SMS_GATEWAY === 'aliyun' ? wants('LAST100_SMS_GATEWAY', 'LAST100_SMS_TEMPLATES') : []),
  ][0];
}
