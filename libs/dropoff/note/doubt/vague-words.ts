import type { Clause } from '../clauses.js';
import type { NoteText } from '../note-text.js';

/** Speaks of the drop-off by what only the resident knows, or of a time that has no hour. */
const VAGUE =
  /[跟和同照按](?:着)?(?:上次|之前|以前|平时|往常|原来)(?:那样|的地方|的位置|一样)?|(?:上次|之前|以前|平时|往常|原来)(?:一样|那个?地方|那里|那儿|的地方|的位置)|(?:敲不敲|按不按|打不打|放不放|交不交)(?=[^,。都也随]{0,8}(?:$|[?,。呢吗]))(?![^?]*(?:看你|无所谓|没关系|不要紧))|今天(?:先)?(?:不要|别|不用)(?:再)?送|老(?:地方|样子|位置|规矩)|照旧|(?:晚一?点|晚些|迟一?点|稍后|过会儿?|过一会儿?|等会儿?|等一下|一会儿?)(?:再|才)?(?:送|来|到)(?!电|了)|先(?:别|不要|不用)送|等我(?:的)?(?:微信|短信|电话|通知|消息|信息|信儿)(?:再)?|\b(?:(?:the )?(?:usual|same|normal|regular) (?:spot|place|way|drill|thing)|as (?:usual|always|before|last time)|same as (?:last|before|usual|always)[a-z ]*|like (?:last time|before|always)|(?:a bit |little )?later(?: please| pls| today)?(?=$|[,.])|not (?:now|yet)|wait for my (?:call|text|message))\b/g;

export function* vagueWords(note: NoteText): Generator<Clause> {
  for (const side of ['binding', 'failing'] as const)
    for (const { clause } of note.find(VAGUE, side)) yield clause;
}
