/**
 * That day alone, until it is over, until it begins, from it on, or from when it is over; or somewhere around
 * it.
 */
export type DayLimit = 'on' | 'by' | 'before' | 'from' | 'after' | 'around';

/** Words before a day, and after it, that make a limit of it. */
const LEADS: readonly (readonly [RegExp, DayLimit])[] = [
  [/(?:最晚|最迟|不晚于|不迟于|别晚于|不要晚于|不超过|不要超过|截止)(?:是|在|到)?$/, 'by'],
  [/(?:最早|不早于|不要早于|别早于|从|自)(?:是|在|到)?$/, 'from'],
  [/\b(?:by|not? later than|latest(?: by)?|at the latest|not after|up to)(?: on)?(?: the)?$/, 'by'],
  [
    /\b(?:not (?:be )?before|not? (?:earlier|sooner) than|starting|earliest|from|not until)(?: on)?(?: the)?$/,
    'from',
  ],
  [/\b(?:before|b4|prior to|ahead of)(?: on)?(?: the)?$/, 'before'],
  [/\bafter(?: on)?(?: the)?$/, 'after'],
  [/\b(?:until|till?|since|around|about|between)(?: on)?(?: the)?$/, 'around'],
];
/** "1 to 3 December", 12月1到3日: one of several days, of which the other is not named whole. */
const ONE_OF_SEVERAL = {
  lead: /[0-9](?:st|nd|rd|th)? ?(?:[-–~,&/]|to|and|or|till?)$/,
  trail: /^ ?(?:[到至和与、~–/-]|或者?|to |and |or |&)+ ?[0-9下周明]/,
};
const TRAILS: readonly (readonly [RegExp, DayLimit])[] = [
  [/^ ?(?:前后|左右|上下|or so\b)/, 'around'],
  [/^ ?(?:的)?(?:之前|以前)/, 'before'],
  [/^ ?(?:的)?(?:前(?![台门面天楼厅])|为止|截止|之内|以内)/, 'by'],
  [
    /^ ?(?:的)?(?:起|开始|以后|之后|过后|往后|后(?![门面天台院]))|^ (?:on(?:wards?)?\b(?! the)|or (?:later|after)\b)/,
    'from',
  ],
  [/^ (?:or (?:before|earlier|sooner)\b|(?:at )?(?:the )?latest\b)/, 'by'],
];

/** The limit that the words beside a day make of it, and what they are without that. */
export function limitOf(
  lead: string,
  trail: string,
): { readonly limit: DayLimit; readonly before: string; readonly after: string } {
  const first = LEADS.find(([words]) => words.test(lead));
  const last = TRAILS.find(([words]) => words.test(trail));
  const isOne = !ONE_OF_SEVERAL.lead.test(lead) && !ONE_OF_SEVERAL.trail.test(trail);
  return {
    limit: isOne ? (first?.[1] ?? last?.[1] ?? 'on') : 'around',
    before: first ? lead.replace(first[0], ' ') : lead,
    after: last ? trail.replace(last[0], ' ') : trail,
  };
}
