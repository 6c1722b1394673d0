import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { foldPhoneText } from './fold-phone-text.js';

/** A telephone number that can be compared and dialled. */
export interface PhoneNumber {
  /**
   * E.164 where it can be told, as +8613800138000; else the digits alone, as of a short number within a town.
   */
  readonly number: string;
  /** What is dialled after it: a privacy number of a platform reaches nobody without. */
  readonly extension?: string;
}

/** Numbers without a country code are of here. */
const HOME = 'CN';
/** As few as a hotline has, as many as E.164 allows with 00 before them. */
const DIGITS = { min: 5, max: 17 };

/** As nearly all are written: the library says the same of it, and takes a hundred times as long. */
const MOBILE = /^1[3-9]\d{9}$/;
/** A number, then what is dialled after it: `,1234`, `_1234`, `转1234`, `ext. 1234`, `x1234`, `#1234`. */
const EXTENDED =
  /^(?<main>.*?\d[ )]*)(?:;ext=|[,;_、#*]+|转接?|轉|分机号?|分機|[（(]?(?:ext(?:ension|n)?|x|转)\.?)[ :=.]*(?<extension>[\d ]{1,12})[)]?#?$/i;
/**
 * After a number that is whole, a dash or a gap begins an extension: `13800138000-1234`, `021-65432100-801`.
 */
const EXTENDED_BY_DASH =
  /^(?<main>(?:(?:\+|00)?86[ -]*)?(?:1[3-9](?:[ -]?\d){9}|(?:\(?0[1-9]\d{1,2}\)?)[ -]*\d(?:[ -]?\d){6,7}))[ -]+(?<extension>\d{1,6})$/;
const PUNCTUATED = /^(?:\+ ?|\(\+)?[\d ().\/-]+$/;

/** Reads a telephone number as people and platforms write it; undefined where it is none. */
export function readPhoneNumber(written: string): PhoneNumber | undefined {
  if (MOBILE.test(written)) return { number: `+86${written}` };
  const text = foldPhoneText(written)
    .replaceAll(/ +/g, ' ')
    .trim()
    .replace(/^tel: ?/i, '');
  const parts = (EXTENDED_BY_DASH.exec(text) ?? EXTENDED.exec(text))?.groups;
  const number = readMain(parts?.main ?? text);
  const extension = parts?.extension?.replaceAll(' ', '');
  return number === undefined ? undefined : { number, ...(extension && { extension }) };
}

function readMain(text: string): string | undefined {
  if (!PUNCTUATED.test(text)) return undefined;
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length < DIGITS.min || digits.length > DIGITS.max) return undefined;
  const international = text.replace(/^\(\+/, '+(');
  const parsed = parsePhoneNumberFromString(international, { defaultCountry: HOME, extract: false });
  return parsed?.isPossible() ? parsed.number : digits;
}

/** The two as one, by which a number is told from others: +8613800138000;ext=1234 (RFC 3966). */
export const phoneKey = ({ number, extension }: PhoneNumber): string =>
  extension === undefined ? number : `${number};ext=${extension}`;
