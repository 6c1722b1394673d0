import type { Clause } from '../clauses.js';
import type { Heard, Refused } from '../heard.js';
import type { NoteText } from '../note-text.js';
import { POLITE } from './doubtful-clauses.js';

/** As much as may stand beside an hour or a call in its clause, and not be of somebody or something else. */
const HAN = 12;
const WORDS = 10;
/**
 * Somebody else, another time, a doubt or a denial that no rule has taken: the hour, or the call, may be
 * theirs.
 */
const OTHER_MATTER =
  /[他她]|孩子|儿子|女儿|老公|老婆|室友|保安|门卫|物业|前台|邻居|电梯|学校|公司|超市|快递员|别人|人家|没(?!事|关系|问题)|不(?!好意思|客气|急|着急|用谢)|别(?!的)|可能|也许|大概|说不定|或者|还是|上次|平时|一般|有时|除|避开|之外|以外|否则|\b(?:he|she|they|his|her|their|husband|wife|son|daughter|flatmate|roommate|neighbou?rs?|guards?|shop|store|school|lift|elevator|maybe|might|may|perhaps|probably|usually|sometimes|normally|not|no|never|nobody|none|don'?t|won'?t|can'?t|isn'?t|until|till?|unless|except|but|or|if|though|meetings?|shift|class|other|otherwise|last)\b/;

/** Says the same again, or nothing: 之前家里没人, 在不在家, "or not at all". */
const EXPLAINS =
  /(?:送|来|到|赶)不(?:了|到|及|来)(?:的话)?(?:就|那就)?(?:(?:不要|别|不用|算|取消|退|不必)(?:再)?[送来了单款掉吧]*|$)|\b(?:or|otherwise|else) (?:not at all|(?:do not|don'?t) (?:bother|come|deliver)|cancel|forget|never ?mind|skip)(?: (?:it|the order))?\b|(?:在?(?:那|这)?之前|以前|before (?:that|then)|(?:till?|until) then)[^,。]{0,8}(?:没人|不在家?|无人|nobody|no one|not home|out|away)|\b(?:please |pls )?(?:do not|don'?t|not) (?:come |deliver |be |any )*(?:later|earlier|before|after)(?: than)?(?: that| then)?\b|在不在家?|能不能|是不是|方不方便|可不可以|要不要|有没有人?/g;

/**
 * Whether an hour or a call stands in a clause that says something else beside it, of which it may be: who
 * comes back then, who calls whom. What was heard there otherwise, and a reason that follows, is not counted.
 */
export function besideOtherMatters(
  note: NoteText,
  all: readonly (Heard | Refused)[],
): (one: Heard | Refused) => boolean {
  const heard = new Map<Clause, (Heard | Refused)[]>();
  for (const one of all) {
    const clause = note.clauseAt(one.start);
    const beside = heard.get(clause);
    if (beside) beside.push(one);
    else heard.set(clause, [one]);
  }
  const known = new Map<Clause, boolean>();
  return (one) => {
    if ('refused' in one || !(isTime(one) || isCall(one))) return false;
    const clause = note.clauseAt(one.start);
    const mixed = known.get(clause) ?? saysMore(clause, heard.get(clause) ?? []);
    known.set(clause, mixed);
    return mixed;
  };
}

function saysMore(clause: Clause, heard: readonly (Heard | Refused)[]): boolean {
  const letters = clause.text.slice(0, clause.reasonFrom - clause.start).split('');
  for (const one of heard) letters.fill(' ', one.start - clause.start, one.end - clause.start);
  const rest = letters.join('').replace(POLITE, ' ').replace(EXPLAINS, ' ');
  return (
    OTHER_MATTER.test(rest) ||
    (rest.match(/\p{Script=Han}/gu)?.length ?? 0) > HAN ||
    (rest.match(/[a-z']+/g)?.length ?? 0) > WORDS
  );
}

const isTime = ({ rule }: Heard | Refused): boolean => rule === 'notBefore' || rule === 'notAfter';
const isCall = ({ rule, value }: Heard): boolean => rule === 'call' && value !== 'forbidden';
