import type { Heard, Refused } from '../heard.js';
import type { NoteText } from '../note-text.js';
import { matchesIn } from '../matches.js';
import { tellsOfPastHour } from '../time/told-days.js';

/** The bag is put down and left, whoever fetches it then. */
const LEAVES =
  /(?:放|搁|丢)(?:在|到)?(?:地上?|下|那|这|门口)[^,。]{0,4}(?:就|先|可以|能)(?:走|离开|撤)|\b(?:leave|drop|put)(?: it| them)? (?:there |down )?and (?:go|leave)\b/;
/** A call that may still come: 没人再打. */
const CALLS_YET =
  /(?:再|才|就|可以|先)(?:打|拨|联系|来电)|打一?[个下](?!招呼)|\b(?:then|do|can|but|please) (?:give me a (?:call|ring)|call|phone|ring me)\b/g;
/** Only the call ahead is not needed, or no call would come through. */
const CALL_AHEAD = /提前|事先|预先|之前打|先打|\b(?:ahead|beforehand|in advance|before (?:you|coming))\b/;
const NO_USE =
  /没电|关机|停机|打不通|不通|没信号|坏了|\b(?:dead|no use|pointless|no point|broken|no signal|out of (?:battery|order|service))\b/;
/** Who cannot hear the phone asks for a louder knock, and not for silence. */
const UNHEARD = /听不|\bhear\b/;
const BANNED = /(?:别|不要|勿|不用|不必|甭)(?:再)?打|\b(?:don'?t|dont|do not|never|no) (?:call|ring|phone)/;
/** Somebody else's phone, or another than the one to call. */
const OTHERS_PHONE =
  /(?:别|不要|勿|不用)(?:再)?打(?:我|他|她)?(?:老公|老婆|爱人|先生|太太|爸|妈|儿子|女儿|家人|爷爷|奶奶|外公|外婆|座机|固话|收[货件]人|家里|公司|上面|账号|[他她](?:的)?(?:电话|手机|号)|那个|原来|以前|老的?号|旧的?号)|\b(?:don'?t|dont|do not|never) (?:call|ring|phone) (?:my |the |his |her )(?!bell|door|buzzer|intercom|flat|apartment|phone\b|mobile|cell|house)/;
const ONE_TO_CALL =
  /打(?:我的|我电话|我这|这个|手机|下面|备注|我手机)|用这个|\b(?:call|ring|phone|try|use) (?:me\b|mine|this|the (?:mobile|cell|number|other))/;
/** A gate of one's own, and racks that are none of the compound's gate. */
const OWN_GATE =
  /寝室|宿舍|楼下|单元|铁门|\b(?:of|to|on) my (?:unit|house|flat|apartment|door|own)\b|\bmy (?:gate|unit|house)\b|\bhang\b/;
const HANDS_OVER = /交给|递给|当面|\b(?:hand ?over|handover|hand|meet|give)\b/;
/** What somebody does or did then, told and not asked for. */
const TOLD_HOUR =
  /才(?:回|到家|下班|起|睡|醒|开|能)|早班|早自习|早会|\b(?:was|were|been) [a-z ]{0,20}\b(?:till?|until)\b|\b(?:up|awake|out) (?:till?|until)\b/;
const MORNING = /早班|早自习|早会|早饭|早餐|\bmorning\b/;
const NOON = '12:00';

/**
 * What was heard in words that mean it often and something else nearly as often. It is asked about, and
 * enforced in neither direction: a carrier who does right must not be refused.
 */
export function weakEvidence(
  note: NoteText,
  all: readonly (Heard | Refused)[],
): (one: Heard | Refused) => boolean {
  // Who names the hour and sleeps besides may only say why: 再晚我就睡了.
  const timed = all.some(isHour);
  // Once for all: a note may forbid a call in every other word.
  const isLeft = LEAVES.test(note.plain);
  const lastCall = Math.max(-1, ...matchesIn(note.plain, CALLS_YET).map(({ index }) => index));
  const whose = OTHERS_PHONE.test(note.plain) && ONE_TO_CALL.test(note.plain);
  const places = new Set(all.flatMap((one) => (one.rule === 'place' && 'value' in one ? [one.value] : [])));
  return (one) => {
    if ('refused' in one) return false;
    const { text } = note.clauseAt(one.start);
    switch (one.rule) {
      case 'knock':
      case 'ring':
        return timed && one.implied === true && one.value === 'forbidden';
      case 'call':
        return whose || (one.value === 'forbidden' && isOfSomeCalls(text, lastCall >= one.end));
      case 'place':
        if (one.value === 'in_person') return one.implied === true && isLeft;
        return one.value === 'gate_shelf' && (OWN_GATE.test(text) || HANDS_OVER.test(text));
      case 'notBefore':
      case 'notAfter':
        return (TOLD_HOUR.test(text) && (places.size > 0 || isOfMorning(one, text))) || tellsOfPastHour(text);
      default:
        return false;
    }
  };
}

/** Of some calls only, or of none: another may come, or the phone is of no use. */
const isOfSomeCalls = (clause: string, anotherComes: boolean): boolean =>
  anotherComes ||
  CALL_AHEAD.test(clause) ||
  NO_USE.test(clause) ||
  (UNHEARD.test(clause) && !BANNED.test(clause));

const isHour = ({ rule }: Heard | Refused): boolean => rule === 'notBefore' || rule === 'notAfter';

/** 七点半要出门上早班, read as the evening's, or an hour that is over. */
const isOfMorning = ({ value }: Heard, clause: string): boolean =>
  (MORNING.test(clause) && String(value) > NOON) || /\b(?:till?|until)\b/.test(clause);
