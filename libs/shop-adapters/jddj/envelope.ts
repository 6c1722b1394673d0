import { z } from 'zod';
import { ShopAway, ShopRefused } from '../shop-http.js';

/** JDDJ wraps answers in answers, some as JSON text within JSON, some not; it is not always the same one. */
export function maybeText<Value>(value: z.ZodType<Value>) {
  return z.preprocess((given, context) => {
    if (typeof given !== 'string' || !/^\s*[[{]/.test(given)) return given;
    try {
      return JSON.parse(given) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'is no JSON' });
      return z.NEVER;
    }
  }, value);
}

const code = z.union([z.string(), z.number()]).transform(String);

/** The platform's own answer; the business's is inside. Only where both codes are 0 was it done. */
export const platformAnswer = z.object({ code, msg: z.string().nullish(), data: z.unknown().optional() });

/** Two spellings are in use: code, msg, result, and retCode, retMsg, data. */
const businessAnswer = maybeText(
  z
    .object({
      code: code.optional(),
      msg: z.string().nullish(),
      result: z.unknown().optional(),
      retCode: code.optional(),
      retMsg: z.string().nullish(),
      data: z.unknown().optional(),
    })
    .transform((told) => ({
      code: told.retCode ?? told.code,
      words: told.retMsg ?? told.msg ?? '',
      content: told.result ?? told.data,
    })),
);

/**
 * Faults of ours or of the account, which asking again does not cure: missing or wrong parameter, API, token,
 * sign.
 */
const REFUSED: Readonly<Record<string, number>> = {
  10005: 400,
  10010: 404,
  10011: 404,
  10012: 404,
  10013: 401,
  10014: 401,
  10015: 400,
  10016: 403,
  100018: 404,
};
/** Too much at once; a public client waits ten seconds. */
const TOO_OFTEN = '10032';
/** 参数错误 */
const WRONG_PARAMETER = '1';

export interface Business {
  readonly code: string;
  readonly words: string;
  readonly content: unknown;
}

/** Opens the outer envelope; what the business said is for whoever asked to judge. */
export function openEnvelope({ code: platform, msg, data }: z.infer<typeof platformAnswer>): Business {
  if (platform !== '0') throw platformFault(platform, msg ?? '');
  const told = businessAnswer.safeParse(data);
  if (!told.success || told.data.code === undefined) {
    throw new ShopAway(`JDDJ answered something else: ${JSON.stringify(data)?.slice(0, 80)}`);
  }
  return { ...told.data, code: told.data.code };
}

/** The content of a business answer that has to be a success. */
export function contentOf<Content>(
  { code: said, words, content }: Business,
  as: z.ZodType<Content>,
): Content {
  if (said === WRONG_PARAMETER) throw new ShopRefused(`JDDJ answered: ${words} (${said})`, 400);
  if (said !== '0') throw new ShopAway(`JDDJ answered: ${words} (${said})`);
  const read = maybeText(as).safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new ShopAway(`JDDJ answered something else: ${issue?.path.join('.')} ${issue?.message}`);
  }
  return read.data;
}

function platformFault(platform: string, msg: string): Error {
  const words = `JDDJ answered: ${msg} (${platform})`;
  const status = REFUSED[platform];
  if (status) return new ShopRefused(words, status);
  return new ShopAway(words, platform === TOO_OFTEN ? 10 : undefined);
}
