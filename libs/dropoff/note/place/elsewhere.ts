import type { Clause } from '../clauses.js';
import type { Heard, Refused } from '../heard.js';
import type { NoteText } from '../note-text.js';

/** Left in, on, under or behind something, or with somebody, that no rule has a name for. */
const SOMEWHERE =
  /(?:放|塞|挂|搁|藏|摆|丢|靠|吊|系|存)(?:到|在|进|于)?[^,。不别给]{1,10}(?:里|上|下|旁|后|边|内|之间|中间)|(?:放|塞|挂|搁|藏|交给|送给|给)(?!心|弃)(?:到|在)?(?!我|本人|下|着|这|那)[^,。!~ 不别]{2,8}(?=$|[,。!~ ])|(?:(?<=^ *|[-–:,.;!?] *)|\b(?:leave|put|tuck|hide|hang|pop|stick|drop|place|stash|shove|slide|slip|wedge|try|instead)(?: (?:it|them|this|everything|the bags?|instead|please|pls|down|away))* )(?:under|underneath|beneath|behind|in|inside|on|onto|over|beside|between|by|next to|round|around|against) (?:the|my|our|a|that|those|one of) [a-z]+|\b(?:give|hand|leave|pass|use)(?: it| them| the bags?)?(?: to| with)? (?:the |my |our |a )?(?!me\b|us\b|it\b|them\b|to\b|with\b|at\b)[a-z]{3,}/g;
/** No thing, but a time, a way or a hand. */
const NO_THING =
  /\b(?:morning|afternoon|evening|night|way|meantime|event|phone|future|past|hands?|order|case)$|(?<!扶|把)手[里上]$|晚上$|早上$|路上$/;

/** Who refuses the door and names something else that no rule knows: 不要放门口,塞到电表箱里. */
export function elsewhereThanDoor(note: NoteText, all: readonly (Heard | Refused)[]): Clause | undefined {
  const places = all.filter(({ rule }) => rule === 'place');
  if (!places.some((one) => 'refused' in one && one.refused === 'door')) return undefined;
  if (places.some((one) => !('refused' in one))) return undefined;
  return note.find(SOMEWHERE).find((found) => !NO_THING.test(found.words) && !note.denialOf(found, true))
    ?.clause;
}
