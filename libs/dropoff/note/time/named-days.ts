import { lightPattern } from '../light-pattern.js';
import type { Found } from '../note-text.js';
import { numberOf } from './clock-time.js';

/** A day that a note names, as a policy's `day` has it. */
export type Day = string;

/**
 * What the words for a day name: one day, that may be the next of its kind; none that the calendar has; one
 * that nobody can tell (the 25th, next week, a date with its year); one that is over; or every such day.
 */
export type NamedDay =
  { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'none' | 'untold' | 'past' | 'every' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const HAN = '[一二三四五六七八九十]';
/** A comma ends the clause: the year is only looked at. */
const YEAR = '(?:(?=, (?<year>20[0-9]{2})\\b)| (?<year>20[0-9]{2})\\b|)';
const ENGLISH_NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten';
const NO_TIME = '(?! ?[ap]m\\b|[:.]?[0-9])';

/** Every way to name a day that is not today. What is a day only beside other words has a group of its own. */
export const DAY = lightPattern(
  [
    '(?<either>明后[天两])|(?<after2>大后天)|(?<after>(?<![以之目])后[天日](?!天)|\\bthe day after tomorrow\\b)|(?<next>明[天日早晚儿]|次日|第二天|\\b(?:tomorrow|tmrw|tmr|next day)\\b)',
    `(?<week>下+个?(?:周|星期|礼拜)(?![一二三四五六日天])|下+个?月|周末|[明后]年|年[后底]|月[底末初]|节[后前]|元旦|春节|除夕|国庆节?|中秋节?|圣诞节?|节假日|工作日|半个?[月年](?:之|以)?后|(?<![0-9月])[0-9一二两三四五六七八九十]{1,2}日[之以]?后|(?:几|数|好几|若干)天(?:之|以)?后|过(?:几|两三|些)天|(?:[一两二三四五六]|[1-6])个?(?:周|星期|礼拜|月|年)(?:之|以)?后|\\bnext (?:week|month|year)\\b|\\bweekend\\b|\\bin an? (?:few days|couple of days|week|fortnight|month|year)\\b|\\b(?:christmas|boxing day|new year'?s?(?: day| eve)?)\\b)`,
    `(?<![0-9零一二三四五六七八九十])(?:(?<days>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})天(?:之|以)?后(?![天院门])|过(?<days>[0-9]|[一两二三四五六七八九])天(?![内以之后]))|\\bin (?<days>[1-9]|1[0-4]|${ENGLISH_NUMBERS}) days?\\b(?! time)`,
    '(?:(?<over>上+个?)|(?<every>每个?|逢)|(?<later>下+个?)|这个?|本|(?<![一二两三四五六七八九十几半0-9]))(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])(?![次遍])',
    `(?<![0-9])(?:(?<year>[0-9]{4})年)?(?<month>[0-9]{1,2})月份?(?:(?<date>[0-9]{1,2})(?:[日号]|(?=[送前之以后来到至和或, ~-]|$))(?!楼|门|线))`,
    `(?<!${HAN})(?<month>${HAN}{1,2})月(?<date>${HAN}{1,3})[日号]`,
    '(?<![0-9])(?<year>20[0-9]{2})[-/.](?<month>[0-9]{1,2})[-/.](?<date>[0-9]{1,2})(?![0-9])',
    '(?<![0-9/:#.-])(?<one>[0-9]{1,2})/(?<other>[0-9]{1,2})(?![0-9/])',
    '(?<![0-9第号a-z])(?<only>[0-9]{1,2})[号日](?=(?:上午|下午|晚上|早上|中午)?(?:再|才|请|就)?(?:送(?!到)|来送))',
    '(?<![0-9.])(?<dotted>[0-9]{1,2}\\.[0-9]{1,2})(?=[日号]|(?:之|以)?[前后]|送)',
    `\\b(?<!\\b(?:you|u|we|i|they|it) )(?<name>${MONTH})\\.? ?(?:the )?(?<date>[0-9]{1,2})(?:st|nd|rd|th)?\\b${NO_TIME}${YEAR}`,
    `\\b(?:the )?(?<date>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)? ?(?<name>${MONTH})\\b(?<!may(?= (?:be|come|not|work|need|have|i|we|you|also|leave|knock|ring|call|or)\\b))${YEAR}`,
    `\\b(?:on|by|before|after|until|till?) (?:the )?(?<only>[0-9]{1,2})(?:st|nd|rd|th)\\b(?! ?(?:of|${MONTH}|fl|floor|flat|door|house|building|unit|block|tower|gate|bell|time|street|ave))`,
    "\\b(?:(?<over>last|past|previous) |(?<every>every|each) |(?<later>next) |(?<lead>on|this|coming|by|before|b4|after|from|until|till?|for|to|thru|deliver|delivery|come) |(?<lead>[-–~]) ?)?(?<english>mon|tues?|weds|wed(?:nes)?|thurs|thur?|fri|sat(?:ur)?|sun)(?:(?<full>day)|(?=(?<trail> (?:morning|afternoon|evening|please|pls|between|after|before)| ?[-–~] ?[mtwfs]| (?:to|thru) [mtwfs]))|)\\b(?!s)(?<of>'s)?",
  ].join('|'),
);

/** Whether a text may name a day: {@link DAY} finds nothing in one that does not. */
export const mayNameDay = (text: string): boolean => NAMES_DAY.test(text);
const NAMES_DAY =
  /[后明次二][天日早晚儿两年]|[天月年]日?(?:之|以)?后|日(?:之|以)?后|工作日|过.天|年[后底]|节|元旦|除夕|国庆|中秋|圣诞|周|星期|礼拜|月|[0-9](?:[/.-][0-9]|st|nd|rd|th|号|日)|next (?:week|month|year)|weekend|in an? |days|christmas|boxing|new year|tomorrow|tmr|day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/;

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const day = (named: Day): NamedDay => ({ kind: 'day', day: named });
const UNTOLD: NamedDay = { kind: 'untold' };

/** Nothing where the words are none of a day: the sun, who sat, one half. */
export function namedDay({ groups }: Found): NamedDay | undefined {
  const { year, month, date, name, one, other } = groups;
  if (groups.over) return { kind: 'past' };
  if (groups.every) return { kind: 'every' };
  if (groups.either ?? groups.week ?? groups.later ?? groups.dotted ?? groups.only) return UNTOLD;
  if (groups.after2) return day('+3');
  if (groups.after) return day('+2');
  if (groups.next) return day('+1');
  if (groups.days) return inDays(numberOf(groups.days));
  if (groups.weekday) return day(WEEKDAYS['一二三四五六'.indexOf(groups.weekday)] ?? 'sun');
  if (groups.english)
    return (groups.full ?? groups.lead ?? groups.trail) ? day(groups.english.slice(0, 3)) : undefined;
  if (one && other) return eitherWay(Number(one), Number(other));
  const inYear = name ? MONTHS.indexOf(name.slice(0, 3)) + 1 : numberOf(month ?? '');
  const found = dateOf(inYear, numberOf(date ?? ''));
  return found.kind === 'day' && year ? UNTOLD : found;
}

/** Nobody orders groceries for later. */
const inDays = (days: number): NamedDay => (days >= 1 && days <= 14 ? day(`+${days}`) : UNTOLD);

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A date that some year has, as a policy's `day`. */
function dateOf(month: number, date: number): NamedDay {
  if (!(date >= 1 && date <= (LONGEST_MONTHS[month - 1] ?? 0))) return { kind: 'none' };
  return day([month, date].map((figure) => String(figure).padStart(2, '0')).join('-'));
}

/** 25/11 and 11/25 are one day; of 12/1 nobody can tell. All week is none: 24/7. */
function eitherWay(one: number, other: number): NamedDay | undefined {
  if (one === 24 && other === 7) return undefined;
  const [first, second] = [dateOf(one, other), dateOf(other, one)];
  if (first.kind === 'day' && second.kind === 'day') return one === other ? first : UNTOLD;
  return first.kind === 'day' ? first : second;
}

/**
 * The day before a day, or after it. Of the last of February the year tells: the nearer one that each year
 * has.
 */
export function beside(named: Day, step: 1 | -1): Day {
  if (named.startsWith('+')) return `+${Number(named) + step}`;
  const weekday = WEEKDAYS.findIndex((name) => name === named);
  if (weekday >= 0) return WEEKDAYS[(weekday + step + 7) % 7] ?? named;
  const [month = 1, date = 1] = named.split('-').map(Number);
  const ends = month === 2 ? 28 : (LONGEST_MONTHS[month - 1] ?? 31);
  const within = date + step;
  if (within >= 1 && within <= ends) return written(month, within);
  const next = ((month - 1 + step + 12) % 12) + 1;
  return step > 0 ? written(next, 1) : written(next, next === 2 ? 28 : (LONGEST_MONTHS[next - 1] ?? 31));
}

const written = (month: number, date: number): Day =>
  `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
