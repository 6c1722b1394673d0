import type { Heard } from '../heard.js';
import type { NoteText } from '../note-text.js';

const PHOTO =
  /拍(?:个|一?张|下|一下|一个)?(?:照片|相片|照|图|视频|片)|照(?:片|相)|相片|发(?:个|张)?图|拍(?:一下|下|个|给我|我)|\b(?:photos?|pics?|pictures?|snapshot|photograph)\b/g;
const NOT_TO = /^(?:就|也)?(?:不要|不用|别|勿|不必|不需要|免)(?:拍|了|发|$)/;
/** Who leaves it to the carrier does not require it: "pic optional", 拍不拍都行. */
const EITHER_WAY =
  /^ (?:is |are )?(?:optional|up to you|if you (?:like|want))|^(?:拍?不拍照?|片)?(?:都行|都可以|也行|也可以|随便|随意|无所谓|可拍可不拍)/;
const OR_NOT = /不$/;

/** 不要拍到门牌, 照片别发群里: how to take it and what for, not whether. */
const HOW =
  /^(?:时|的时候)?(?:别|不要|勿)?(?:拍[到进]|拍?(?:我?家?门牌|人|脸))|^(?:别|不要)发(?:到|在)?(?:群|朋友圈|网)|^ (?:with|showing|that shows?|including)\b/;

/**
 * 请不要给门拍照: of what no photo is to be taken, said before the deed. Of the door none is wanted where the bag
 * lies.
 */
const OF_WHAT =
  /(?:不要|别|勿|不用|不能|不许|不准|禁止)(?:对着|对|给|往|朝|把|拿|冲着?)(?<what>[^,要别勿]{0,8})$/;
const THE_DOOR = /门|家|房|屋|楼/;

/** Must the bag be photographed where it lies. */
export function* hearPhoto(note: NoteText): Generator<Heard<'photo'>> {
  for (const found of note.find(PHOTO)) {
    const { start, end, after } = found;
    const inside = NOT_TO.exec(after);
    const denial = note.denialOf(found) ?? (inside && { start, end: end + inside[0].length });
    if (denial && HOW.test(after)) continue;
    const ofWhat = denial ? undefined : OF_WHAT.exec(found.before);
    if (ofWhat) {
      if (THE_DOOR.test(ofWhat.groups?.what ?? ''))
        yield { rule: 'photo', value: 'optional', start: start - ofWhat[0].length, end };
      continue;
    }
    const either = EITHER_WAY.test(after) || (OR_NOT.test(found.before) && /都|也|随|无所谓/.test(after));
    yield denial || either
      ? { rule: 'photo', value: 'optional', ...(denial ?? { start, end }) }
      : { rule: 'photo', value: 'required', start, end };
  }
}
