/** Minutes after midnight. */
export type Minutes = number;

/** A time of day as written: what it says, and whether a part of the day was named with it. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly half?: 'am' | 'pm';
  /** Written so that it can only mean one time of day: 18:00, 08:30, noon. */
  readonly exact: boolean;
}

const DAYPARTS = '凌晨|清晨|早上|早晨|上午|今早|明早|中午|下午|傍晚|晚上|今晚|夜里|明晚|晚间|夜晚|早|晚';
const HOUR = '[0-9]{1,2}|[零一二两三四五六七八九十]{1,3}';
const CHINESE = `(?<daypart>${DAYPARTS})?的? ?(?:(?<hour>${HOUR}) ?(?:点钟?|时(?!间))(?<minute>半|一刻|三刻|[0-9]{1,2}|[零一二三四五六七八九十]{1,3})?分?|(?<colonHour>[0-9]{1,2})[:：](?<colonMinute>[0-9]{2}))(?![0-9])(?: ?(?<chineseHalf>[ap]m)\\b)?`;
const ENGLISH =
  "(?<noon>noon|midday|midnight|正午)\\b|(?<englishHour>[0-9]{1,2})(?:[:.h](?<englishMinute>[0-9]{2}))?(?: ?(?<half>[ap]m)\\b| ?o'?clock)?(?! ?(?:min|hour|hr|day|bag|box|floor|号|楼|点|室|分|次|[0-9%#]))";

/** Patterns of one time, with an hour alone where `loose`, each group named with `suffix`. */
export const clockPattern = (suffix: string, loose: boolean): string =>
  `(?:${CHINESE}${loose ? `|${ENGLISH}` : ''})`.replace(/\(\?<([a-zA-Z]+)>/g, `(?<$1${suffix}>`);

/** Reads the groups of {@link clockPattern}; nothing where they make no time of day. */
export function readClock(groups: Record<string, string | undefined>, suffix: string): ClockTime | undefined {
  const said = (name: string): string | undefined => groups[name + suffix];
  if (said('noon')) return { hour: said('noon') === 'midnight' ? 24 : 12, minute: 0, exact: true };
  const hours = said('hour') ?? said('colonHour') ?? said('englishHour');
  const minutes = said('minute') ?? said('colonMinute') ?? said('englishMinute') ?? '0';
  const hour = number(hours ?? '');
  const minute = { 半: 30, 一刻: 15, 三刻: 45 }[minutes] ?? number(minutes);
  if (!(hour <= 24 && minute < 60)) return undefined;
  const half = halfOf(said('daypart'), hour) ?? ((said('half') ?? said('chineseHalf')) as ClockTime['half']);
  const exact = hour > 12 || hour === 0 || (hours?.length === 2 && hours.startsWith('0'));
  return { hour, minute, exact: exact && half === undefined, ...(half && { half }) };
}

function halfOf(daypart: string | undefined, hour: number): ClockTime['half'] | undefined {
  if (!daypart) return undefined;
  if (daypart === '中午') return hour >= 10 && hour < 12 ? 'am' : 'pm';
  return /[午晚夜傍]/.test(daypart) && daypart !== '上午' ? 'pm' : 'am';
}

/** Up to 59, in digits or Chinese numerals; NaN for what is neither. */
function number(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text);
  const found = /^([一二三四五六])?(十)?([零一二两三四五六七八九])?$/.exec(text.replace('零', ''));
  if (!found || !text) return text === '零' ? 0 : NaN;
  const digit = (character: string | undefined): number =>
    character ? '零一二三四五六七八九'.indexOf(character.replace('两', '二')) : 0;
  const [, tens, ten, ones] = found;
  if (!ten) return tens && ones ? NaN : digit(tens ?? ones);
  return (tens ? digit(tens) : 1) * 10 + digit(ones);
}

/**
 * The time of day meant by one who orders today: an hour without a part of the day is in the afternoon or evening up to
 * `lastAfternoonHour`, and as it stands after that.
 */
export function timeOfDay({ hour, minute, half, exact }: ClockTime, lastAfternoonHour = 8): Minutes {
  if (half === 'pm') return (hour < 12 && hour !== 0 ? hour + 12 : hour) * 60 + minute;
  if (half === 'am') return (hour === 12 ? 0 : hour) * 60 + minute;
  return (!exact && hour >= 1 && hour <= lastAfternoonHour ? hour + 12 : hour) * 60 + minute;
}

/** `HH:MM`; midnight as the last minute of the day that it ends. */
export function written(minutes: Minutes): string {
  const time = Math.min(minutes, 1_439);
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
}
