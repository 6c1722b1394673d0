import type { Found, NoteText } from '../note-text.js';
import type { Point } from './points.js';

/** Somebody or something else comes, goes, opens or shuts at that hour. */
const ANOTHERS =
  /(?<!\b(?:drop|leave|bring|deliver|put|send|get|need|want|have|take|do|got|is|be|make) )\b(?:he|she|they|it(?= (?:closes?|opens?|shuts?|starts?|ends?))|son|daughter|husband|wife|kids?|baby|flatmate|roommate|mum|mom|dad|shift|shop|store|gate|guards?|office|reception|concierge|lobby|desk|school|bus|meeting|lift|elevator|train|flight|class|call)(?:'?s|'?ll|'?re|'d)?(?: [a-z']+){0,3} $|\b(?:hes|shes|theyre)(?: [a-z]+){0,2} $|(?:他|她|孩子|儿子|女儿|老公|老婆|爸爸?|妈妈?|公公|婆婆|保安|门卫|物业|前台|超市|学校|公司|电梯|小区|驿站|管理员|室友|邻居|大门|柜子)[^,。]{0,5}$/;
const AT_HOME = /在家|有人|到家|回来|回家|能收|可以收|收货|送|\b(?:home|back)\b/;
/** Says what follows from somebody else's day: "baby naps so come after three". */
const SO_COME = /\bso (?:please |pls )?(?:come|deliver|bring|drop|leave)\b/;
/** The hour is of somebody or something else: 小区九点关门, "he is back at five". */
export const isAnothers = ({ before, after, words }: Pick<Found, 'before' | 'after' | 'words'>): boolean =>
  ANOTHERS.test(before) &&
  !SO_COME.test(before) &&
  !AT_HOME.test(after) &&
  !(/[\u4e00-\u9fff]/.test(words) && AT_HOME.test(words));

/** What is done in the morning by most, so that a bare six to nine beside it is hardly in the evening. */
const MORNING =
  /上班|上学|上课|出门|送娃|送孩子|早[餐饭市点]|赶[飞火车]|医院|\b(?:school|work|breakfast|commute|leav(?:e|ing)|flight|train|hospital)\b/;

/** Whose hour it is, or which half of the day, nobody can tell: 小区九点关门, 加班十点以后到家, 八点之前送到我要出门. */
export function isUnsure(
  note: NoteText,
  found: Found,
  point: Point,
  rule: 'notBefore' | 'notAfter',
): boolean {
  const { after, words, clause } = found;
  if (isAnothers(found)) return true;
  if (!point.bare) return false;
  const { hour } = point.clock;
  const late = hour >= 9 && hour <= 11;
  if (late && /到家|下班|回家|加班/.test(words + after)) return true;
  // "Nothing after ten" is hardly of the morning.
  if (late && rule === 'notAfter' && (point.opens || /^(?:till?|until|up to)/.test(words))) return true;
  const next = note.clauses[clause.index + 1]?.text ?? '';
  const rest = words.replace('出门', '') + after + next;
  return hour >= 6 && hour <= 8 && !point.opens && MORNING.test(rest) && !/之前送/.test(next);
}
