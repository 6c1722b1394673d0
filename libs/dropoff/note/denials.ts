import { calledNoGood } from './not-ok.js';
import { BETWEEN, CALL, KNOCK, NO_DENIAL, NOT, RING } from './words.js';

/** How far a "not" reaches: `near` up to the first contact it denies, `far` over a list of them. */
export interface Denial {
  readonly start: number;
  readonly end: number;
  readonly near: number;
  readonly far: number;
}

const DENIAL = new RegExp(`(${NO_DENIAL})|${NOT}`, 'g');
const STEP = new RegExp(`(${KNOCK}|${RING}|${CALL})|${BETWEEN}`, 'y');

/**
 * The denials of a text, in its order. A denial reaches over small words and over the ways to make contact,
 * so that "don't knock or ring" and 不要敲门按铃 deny both; any other word ends it: 别敲门放门口 denies the knock alone.
 */
function denialsIn(text: string): Denial[] {
  const denials: Denial[] = [];
  DENIAL.lastIndex = 0;
  for (let found = DENIAL.exec(text); found; found = DENIAL.exec(text)) {
    if (found[1] !== undefined) continue;
    const start = found.index;
    const end = start + found[0].length;
    const reach = reachFrom(text, end);
    denials.push({ start, end, ...reach });
  }
  return denials;
}

function reachFrom(text: string, from: number): Pick<Denial, 'near' | 'far'> {
  let near: number | undefined;
  let at = from;
  for (let steps = 0; steps < 24; steps++) {
    STEP.lastIndex = at;
    const step = STEP.exec(text);
    // 别打电话直接敲门: after what is denied, "just" begins what is asked for.
    if (!step?.[0] || (near !== undefined && step[0] === '直接')) break;
    if (step[1] !== undefined) near ??= at;
    at = STEP.lastIndex;
  }
  return { near: near ?? at, far: at };
}

/** 电话门铃都不要: one denial closes a list. */
const ALL_OF_THEM =
  /^(?:[、和跟与及\/ 也]|打?电话|[按敲]?门?铃|敲门|拍照|照片|短信|微信|消毒)*(?:哪个|哪样|什么|通通|样样)?(?:都|全都?|一律|统统|一概)(?:不要|不用|别|免了?|不必|不需要|勿|不行|不可以?|不准|不许)/;
const AFTERWARDS =
  /^ ?(?:就|都|也|全)?(?:不要|不用|别|免了|不必|不需要|勿)(?:打|敲|按|揿|拍|喷|用|擦|放|送|了|啦|哦|吧|谢谢| )*$|^ ?[a-z' ,]{0,14}\bso (?:please |pls )?(?:do not|don'?t)(?: please| pls)?$|^ ?(?:(?:is|are|was)n'?t |(?:is |are |was )?(?:not |nt |un))(?:needed|nec+es+ary|required|reqd|req'?d|wanted|nec)\b/;

/**
 * What denies the words from `start` to `end`: a "not" before them that reaches them, or one that closes the
 * clause.
 */
export class Denials {
  private readonly all: readonly Denial[];

  constructor(text: string) {
    this.all = denialsIn(text);
  }

  /**
   * Where the denial of what starts at `start` begins. `near`: the words do not share a "not" with a contact
   * before them.
   */
  before(start: number, near = false): number | undefined {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle] as Denial).end <= start) low = middle + 1;
      else high = middle;
    }
    const last = this.all[low - 1];
    return last && start <= (near ? last.near : last.far) ? last.start : undefined;
  }
}

/** Whether the rest of a clause denies what stands before it: 门铃不要, "photo not needed". */
export const deniedAfterwards = (rest: string): boolean =>
  AFTERWARDS.test(rest) || ALL_OF_THEM.test(rest) || calledNoGood(rest);
