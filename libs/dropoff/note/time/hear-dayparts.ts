import type { Heard } from '../heard.js';
import type { NoteText } from '../note-text.js';

type Window = Readonly<Partial<Record<'notBefore' | 'notAfter', string>>>;

const MORNING: Window = { notBefore: '06:00', notAfter: '12:00' };
const AFTERNOON: Window = { notBefore: '12:00', notAfter: '18:00' };
const EVENING: Window = { notBefore: '18:00' };
/** What is left of the day when it is not to be the morning, or the evening. */
const NO_MORNING: Window = { notBefore: '12:00' };
const NO_EVENING: Window = { notAfter: '18:00' };

const DAYPART =
  /(?:今天|明天)?(?<morning>早上|上午|早晨|[今明]早|[今明清]晨|(?:一大?|大清)早)|(?<afternoon>下午)|(?<evening>晚上|傍晚|[今明]晚|夜里)|(?:in the |this |tomorrow |(?:mon|tues|wednes|thurs|fri|satur|sun)day )(?:(?<am>morning|am)|(?<pm>afternoon|pm)|(?<eve>evening))\b|(?<tonight>tonight)|(?<first>first thing)\b/g;
const DELIVER =
  /^(?:再|才|的时候|之间|时间)?(?:给我)?(?:送|来|配送)(?!(?:来|到)?(?:了|的(?!时|话)|过(?!来|去)))/;
const NOT_TO = /^(?:就|都|请)?(?:不要|别|勿|不用|不能)(?:再)?(?:送|来|配送)/;
const NOT_IN = /(?:不要|别|勿|不用|(?<!能)不能)在?$/;
const NOT_ENGLISH = /\b(?:not|don'?t|no)(?: [a-z']+){0,2} $/;
const ASKED = /\b(?:deliver|delivery|come|bring|arrive|please|pls)\b/;

/** A part of the day without an hour; an hour that is said is stronger. */
export function* hearDayparts(note: NoteText): Generator<Heard<'notBefore' | 'notAfter'>> {
  for (const { groups, clause, before, after, ...found } of note.find(DAYPART)) {
    const morning = groups.morning ?? groups.am ?? groups.first;
    const afternoon = groups.afternoon ?? groups.pm;
    const chinese = groups.morning ?? groups.afternoon ?? groups.evening;
    const back = (chinese ? NOT_IN : NOT_ENGLISH).exec(before)?.[0].length ?? 0;
    const on = NOT_TO.exec(after)?.[0].length ?? 0;
    const denied = back + on > 0;
    const [start, end] = [found.start - back, found.end + on];
    if (!denied && !(chinese ? DELIVER.test(after) : ASKED.test(clause.text))) continue;
    const window = denied ? shut(morning, afternoon) : morning ? MORNING : afternoon ? AFTERNOON : EVENING;
    for (const rule of ['notBefore', 'notAfter'] as const) {
      const value = window[rule];
      if (value !== undefined) yield { rule, value, start, end, implied: true };
    }
  }
}

/** A day without its afternoon is two windows, which no policy holds: that stays in the carrier's words. */
function shut(morning: string | undefined, afternoon: string | undefined): Window {
  if (afternoon) return {};
  return morning ? NO_MORNING : NO_EVENING;
}
