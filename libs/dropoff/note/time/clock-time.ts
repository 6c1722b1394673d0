/** Minutes after midnight. */
export type Minutes = number;

/**
 * A part of the day: `night` goes on after midnight, so that its twelve is the end of the day and its two is
 * dark.
 */
type Half = 'am' | 'pm' | 'night';

/** A time of day as written: what it says, and whether a part of the day was named with it. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly half?: Half;
  /** Written so that it can only mean one time of day: 18:00, 08:30, noon. */
  readonly exact: boolean;
}

const DAYPARTS =
  '凌晨|清晨|大清早|早上|早晨|早起|上午|头晌|前半晌|今早|明早|中午|晌午|正午|大中午|下午|后半晌|后晌|下晌|午后|傍晚|傍黑|擦黑|晚上|当晚|今晚|今夜|夜里|半夜|深夜|午夜|明晚|晚间|夜间|夜晚|早|晚';
const HOUR = '[0-9]{1,2}|[零一二两三四五六七八九十]{1,3}';
const GLUED =
  '(?<gluedHour>[0-9]{1,2})(?:[:.：](?<gluedMinute>[0-9]{2}))? ?(?<gluedHalf>[ap]m)(?=[\\u4e00-\\u9fff])';
const CHINESE = `(?<![高低大小轻快慢多少近远重软硬熟嫩响靠好])(?![早晚]一点(?!半|[0-9前后之以]))(?:(?<daypart>${DAYPARTS})的? ?)?(?:${GLUED}|(?<midday>(?<=中午|正午)(?=(?:之|以)?[前后]))|(?:(?<hour>${HOUR}) ?(?:点钟?|时(?!间))(?<minute>半|一刻|三刻|[0-9]{1,2}|[零一二三四五六七八九十]{1,3})?分?|(?<colonHour>[0-9]{1,2})[:：](?<colonMinute>[0-9]{2}))(?![0-9])(?: ?(?<chineseHalf>[ap]m)\\b)?)`;
const ENGLISH_HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const ENGLISH =
  `(?<noon>12 ?noon|noon|midday|12 ?midnight|midnight)\\b|(?<past>half past|half|quarter past|quarter to) (?<pastHour>[0-9]{1,2}|${ENGLISH_HOURS})\\b(?: ?(?<pastHalf>[ap]m)\\b)?` +
  `|(?<englishWord>${ENGLISH_HOURS})(?:(?: (?<wordMinute>thirty|fifteen))?(?: ?(?<wordHalf>[ap]m)\\b)|(?: (?<wordMinuteAlone>thirty|fifteen))?\\b(?: ?o'?clock)?)(?! ?(?:min|hour|hr|day|bag|box|floor|times|more|knock|ring|of|by))` +
  "|(?<englishHour>[0-9]{1,2})(?:[:.h](?<englishMinute>[0-9]{2}))?(?:ish)?(?: ?(?<half>[ap]m)\\b| ?o'?clock)?(?! ?(?:min|hour|hr|day|bag|box|floor|号|楼|点|室|分|次|/?f(?:l|lr|loor)?\\b|[0-9%#])|[b-gi-mq-z](?![a-z]))";
/** "6 in the evening": the part of the day, after the hour. */
const MILITARY =
  '(?<military>(?:[01]?[0-9]|2[0-3])[0-5][05])(?: ?(?<militaryHalf>[ap]m)\\b| ?(?:hrs|hours|h)\\b)?(?![0-9a-z#*:]|号|室|楼|栋)';
const IN_THE = '(?: (?:in the |at |this )?(?<inThe>morning|afternoon|evening|night|tonight))?';

/** Patterns of one time, with an hour alone where `loose`, each group named with `suffix`. */
export const clockPattern = (suffix: string, loose: boolean): string =>
  `(?:${CHINESE}${loose ? `|${MILITARY}|(?:${ENGLISH})${IN_THE}` : ''})`.replace(
    /\(\?<([a-zA-Z]+)>/g,
    `(?<$1${suffix}>`,
  );

/** Figures, numerals and names of hours: {@link clockPattern} finds nothing in a text that has none. */
const HOURS = new RegExp(`[0-9零一二两三四五六七八九十午]|noon|midday|midnight|${ENGLISH_HOURS}`);
export const mayNameHours = (text: string): boolean => HOURS.test(text);

type Groups = Readonly<Record<string, string | undefined>>;

/** Reads the groups of {@link clockPattern}; nothing where they make no time of day. */
export function readClock(groups: Groups, suffix: string): ClockTime | undefined {
  const own = ownGroups(groups, suffix);
  const said = (...names: string[]): string | undefined => {
    for (const name of names) if (own[name] !== undefined) return own[name];
    return undefined;
  };
  if (said('noon')) return { hour: said('noon')?.endsWith('midnight') ? 24 : 12, minute: 0, exact: true };
  if (said('midday') !== undefined) return { hour: 12, minute: 0, exact: true };
  const military = said('military');
  if (military !== undefined) return readMilitary(military, said('militaryHalf') as Half | undefined);
  const hours = said('hour', 'colonHour', 'gluedHour', 'englishHour', 'englishWord', 'pastHour') ?? '';
  const minutes = said(
    'minute',
    'colonMinute',
    'gluedMinute',
    'englishMinute',
    'wordMinute',
    'wordMinuteAlone',
  );
  const toIt = said('past') === 'quarter to';
  const hour = numberOf(hours) - (toIt ? 1 : 0);
  const minute = PAST[said('past') ?? minutes ?? '0'] ?? numberOf(minutes ?? '0');
  if (!(hour >= 0 && hour <= 24 && minute < 60) || (hour === 24 && minute > 0)) return undefined;
  const named = halfOf(said('daypart'), hour) ?? IN_THE_HALF[said('inThe') ?? ''];
  const half =
    named ?? (said('half', 'chineseHalf', 'gluedHalf', 'wordHalf', 'pastHalf') as Half | undefined);
  if (half !== undefined && isAtOdds(hour, half)) return undefined;
  const exact = hour > 12 || hour === 0 || (hours.length === 2 && hours.startsWith('0'));
  return { hour, minute, exact: exact && half === undefined, ...(half && { half }) };
}

/** 上午15点, 0pm: no such hour in that half of the day. */
const isAtOdds = (hour: number, half: Half): boolean =>
  half === 'am' ? hour > 12 && hour < 24 : half === 'pm' && hour === 0;

/** The groups with a suffix, without it. */
function ownGroups(groups: Groups, suffix: string): Groups {
  const own: Record<string, string> = {};
  for (const name in groups) {
    const one = groups[name];
    if (one !== undefined && name.endsWith(suffix)) own[name.slice(0, -suffix.length)] = one;
  }
  return own;
}

/** 1130, 1730. */
function readMilitary(figures: string, half: Half | undefined): ClockTime | undefined {
  const [hour, minute] = [Number(figures.slice(0, -2)), Number(figures.slice(-2))];
  if (half !== undefined && isAtOdds(hour, half)) return undefined;
  const exact = half === undefined && (hour > 12 || figures.startsWith('0'));
  return { hour, minute, exact, ...(half && { half }) };
}

const PAST: Readonly<Record<string, number>> = {
  ...{ 半: 30, 一刻: 15, 三刻: 45, 'half past': 30, half: 30, 'quarter past': 15, 'quarter to': 45 },
  ...{ thirty: 30, fifteen: 15 },
};
const IN_THE_HALF: Readonly<Record<string, Half>> = {
  ...{ morning: 'am', afternoon: 'pm', evening: 'pm', night: 'night', tonight: 'pm' },
};

const NIGHT = /(?<!傍)[晚夜]/;

function halfOf(daypart: string | undefined, hour: number): Half | undefined {
  if (!daypart) return undefined;
  if (/中午|正午|晌午/.test(daypart)) return hour >= 10 && hour < 12 ? 'am' : 'pm';
  if (NIGHT.test(daypart)) return 'night';
  return /[午傍擦]|后半?晌|下晌/.test(daypart) && daypart !== '上午' ? 'pm' : 'am';
}

/** Up to 59, in digits, English words or Chinese numerals; NaN for what is neither. */
export function numberOf(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text);
  const english = ENGLISH_HOURS.split('|').indexOf(text);
  if (english >= 0) return english + 1;
  const found = /^([一二三四五六])?(十)?([零一二两三四五六七八九])?$/.exec(text.replace('零', ''));
  if (!found || !text) return text === '零' ? 0 : NaN;
  const digit = (character: string | undefined): number =>
    character ? '零一二三四五六七八九'.indexOf(character.replace('两', '二')) : 0;
  const [, tens, ten, ones] = found;
  if (!ten) return tens && ones ? NaN : digit(tens ?? ones);
  return (tens ? digit(tens) : 1) * 10 + digit(ones);
}

/** Whoever says 晚上两点 means the small hours; 晚上五点 is before dinner. */
const SMALL_HOURS = 4;
const DAY: Minutes = 1_440;

/**
 * The time of day meant by one who orders today: an hour without a part of the day is in the afternoon or
 * evening up to `lastAfternoonHour`, and as it stands after that. Midnight and the half hour after it lie
 * past the day's last minute.
 */
export function timeOfDay({ hour, minute, half, exact }: ClockTime, lastAfternoonHour = 8): Minutes {
  if (half === 'night' && hour === 12) return DAY + minute;
  if (half === 'night' && hour <= SMALL_HOURS) return hour * 60 + minute;
  if (half === 'pm' || half === 'night') return (hour < 12 && hour !== 0 ? hour + 12 : hour) * 60 + minute;
  if (half === 'am') return (hour === 12 ? 0 : hour) * 60 + minute;
  return (!exact && hour >= 1 && hour <= lastAfternoonHour ? hour + 12 : hour) * 60 + minute;
}

/** `HH:MM`. What ends at midnight ends with the last minute of the day. */
export function written(minutes: Minutes, rule: 'notBefore' | 'notAfter'): string {
  const time = minutes % DAY === 0 && rule === 'notAfter' ? DAY - 1 : minutes % DAY;
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
}
