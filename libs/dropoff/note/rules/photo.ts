import type { Heard } from '../heard.js';
import type { NoteText } from '../note-text.js';

const PHOTO =
  /拍(?:个|一?张|下|一下|一个)?(?:照片|相片|照|图|张图|视频|片)|照(?:片|相)|相片|发(?:个|张)?图|拍(?:一下|下|个|给我|我)|\b(?:photos?|pics?|pictures?|snapshot|photograph)\b/g;
const NOT_TO = /^(?:就|也|都)?(?:不要|不用|别|不必|不需要|免)(?:拍|了|发|$)/;
/** 不要拍到门牌: how to take it, not whether. */
const HOW = /^(?:到|进|我家门牌|of\b)|^ of /;

/** Must the bag be photographed where it lies. */
export function* hearPhoto(note: NoteText): Generator<Heard<'photo'>> {
  for (const found of note.find(PHOTO)) {
    const { start, end, after } = found;
    const inside = NOT_TO.exec(after);
    const denial = note.denialOf(found) ?? (inside && { start, end: end + inside[0].length });
    if (denial && HOW.test(after)) continue;
    yield denial
      ? { rule: 'photo', value: 'optional', ...denial }
      : { rule: 'photo', value: 'required', start, end };
  }
}
