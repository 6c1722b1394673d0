import { distance } from '../geo/location.js';
import type { EpochMs } from '../geo/units.js';
import type { FallbackWhen, Place } from './drop-policy.js';
import { doubtOf } from './photo-of-this.js';
import {
  PROOF_RULES,
  type Contact,
  type Proof,
  type ProofContext,
  type ProofRule,
  type UnmetRule,
  type Verdict,
} from './proof.js';

const LEAVE_IT: Readonly<Record<Place, string>> = {
  door: '放在门口 · Leave it at the door',
  gate_shelf: '放在大门口货架 · Leave it on the gate shelf',
  guard_post: '放在门卫处 · Leave it at the guard post',
  locker: '放进智能柜 · Put it in the locker',
  in_person: '当面交给收货人 · Hand it to the recipient',
};

/** Why the rule is not met, `kept`, or `silent` where the policy asks nothing that the rule is about. */
type Finding = 'silent' | 'kept' | { readonly unmet: string };
type Check = (proof: Proof, context: ProofContext) => Finding;

/** Every rule of the drop policy that the proof does not meet, at once, so that the carrier goes back only once. */
export function unmetRules(proof: Proof, context: ProofContext): UnmetRule[] {
  return verdicts(proof, context).flatMap(({ rule, outcome, message = '' }) =>
    outcome === 'refused' ? [{ rule, message }] : [],
  );
}

/** What becomes of each rule that binds this drop-off, where ops waived some. */
export function verdicts(
  proof: Proof,
  context: ProofContext,
  waived: ReadonlySet<ProofRule> = new Set(),
): Verdict[] {
  return PROOF_RULES.flatMap((rule): Verdict[] => {
    const finding = CHECKS[rule](proof, context);
    if (finding === 'silent') return [];
    if (finding === 'kept') return [{ rule, outcome: 'kept' }];
    if (waived.has(rule)) return [{ rule, outcome: 'waived' }];
    return [{ rule, outcome: 'refused', message: finding.unmet }];
  });
}

const place: Check = (proof, { policy }) => {
  if (proof.place === policy.place) return 'kept';
  const { fallback } = policy;
  if (proof.place !== fallback?.place) return { unmet: LEAVE_IT[policy.place] };
  const { zh, en } = FOUND[fallback.when];
  return {
    unmet: `${LEAVE_IT[policy.place]}。若${zh},请在凭证中说明 · If ${en}, say so in the proof: fallback ${fallback.when}`,
  };
};

const FOUND: Readonly<Record<FallbackWhen, { readonly zh: string; readonly en: string }>> = {
  no_answer: { zh: '无人应答', en: 'nobody answers' },
  place_full: { zh: '放不下', en: 'it has no room' },
  no_entry: { zh: '进不去', en: 'you are not let in' },
};

const location: Check = (proof, { dropoff, radius }) => {
  const metres = distance(proof.location, dropoff);
  if (metres <= radius) return 'kept';
  const [off, within] = [Math.ceil(metres), Math.floor(radius)];
  return {
    unmet: `离投放点 ${off} 米,请走到 ${within} 米以内 · You are ${off} m from the drop-off point: come within ${within} m`,
  };
};

/** A photo that nobody asked for is kept as proof too, so it has to be one of this drop-off. */
const photo: Check = (proof, context) => {
  if (proof.photoId === undefined) {
    return context.policy.photo === 'required'
      ? { unmet: '请拍下放好的袋子并上传 · Take a photo of the bag where you left it' }
      : 'silent';
  }
  if (!context.photo) return { unmet: '照片没有收到,请重新上传 · The photo did not arrive: upload it again' };
  const doubt = doubtOf(context.photo, context);
  return doubt ? { unmet: `${doubt.zh} · ${doubt.en}` } : 'kept';
};

const CELL_LOCKED =
  '柜格码输错太多次:请拍下柜格里的袋子,或联系站点 · Too many wrong codes: take a photo of the bag in its cell, or ask ops';

/** A code that may be tried for ever can be guessed. */
const cellCode: Check = (proof, context) => {
  if (context.policy.place !== 'locker') return 'silent';
  if (context.cellTriesLeft === 0) return photo(proof, context) === 'kept' ? 'kept' : { unmet: CELL_LOCKED };
  if (!proof.cellCode) return { unmet: '请输入柜格码 · Give the code of the locker cell' };
  if (context.cellCode === undefined || proof.cellCode === context.cellCode) return 'kept';
  return { unmet: '柜格码不对,请核对 · This is not the code of your cell: check it' };
};

const cell: Check = (_proof, { policy, cellDoor }) => {
  if (policy.place !== 'locker' || cellDoor === undefined) return 'silent';
  if (cellDoor === 'shut') return 'kept';
  return { unmet: '柜门还开着,请关好 · The door of the cell is open: shut it' };
};

const recipientPresent: Check = (proof, { policy }) => {
  if (policy.place !== 'in_person') return 'silent';
  if (proof.recipientPresent === true) return 'kept';
  return { unmet: '须收货人本人在场 · The recipient must be there' };
};

/** Who is to be spared contact and opens the door all the same is kept away from, too. */
const twoMetres: Check = (proof, { policy }) => {
  const met = policy.contactless && proof.recipientPresent === true;
  if (policy.place !== 'in_person' && !met) return 'silent';
  if (proof.twoMetresKept === true) return 'kept';
  return {
    unmet:
      '请把袋子放下,退后两米,等收货人来拿,再确认 · Put the bag down, step back two metres while it is taken, and say that you did',
  };
};

const disinfect: Check = (proof, { policy }) => {
  if (!policy.disinfect) return 'silent';
  if (proof.disinfected === true) return 'kept';
  return {
    unmet: '请给袋子外面喷洒消毒液,再确认 · Disinfect the outside of the bag, and say that you did',
  };
};

const MADE: Readonly<Record<Contact, string>> = {
  knock: '住户要求不要敲门,而您敲了门,请联系站点 · You knocked, which the resident does not want: ask ops',
  ring: '住户要求不要按门铃,而您按了,请联系站点 · You rang, which the resident does not want: ask ops',
  call: '住户要求不要打电话,而您打了,请联系站点 · You called, which the resident does not want: ask ops',
};

/** A contact cannot be taken back: who made one that is forbidden needs ops to let it go. */
const contact =
  (kind: Contact): Check =>
  (proof, { policy, contactsBefore = [] }) => {
    if (policy[kind] !== 'forbidden') return 'silent';
    const made = [...contactsBefore, ...(proof.contacts ?? [])].includes(kind);
    return made ? { unmet: MADE[kind] } : 'kept';
  };

const notBefore: Check = (_proof, context) => {
  const opens = context.window.notBefore;
  if (opens === undefined) return 'silent';
  if (context.now >= opens) return 'kept';
  const time = told(opens, context.policy.notBefore, context);
  return { unmet: `请在 ${time} 以后送达 · Not before ${time}` };
};

/** Until the minute that the policy names is over. */
const MINUTE = 60_000;

const notAfter: Check = (_proof, context) => {
  const closes = context.window.notAfter;
  if (closes === undefined) return 'silent';
  if (context.now < closes + MINUTE) return 'kept';
  const time = told(closes, context.policy.notAfter, context);
  return { unmet: `已过 ${time},请联系收货人或站点 · It is past ${time}: ask the resident or ops` };
};

/** The policy's own words, with the date where it names a day. */
const told = (moment: EpochMs, time: string | undefined, { policy, timeZone }: ProofContext): string =>
  time !== undefined && policy.day === undefined
    ? time
    : new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);

const CHECKS: Readonly<Record<ProofRule, Check>> = {
  place,
  location,
  photo,
  cellCode,
  cell,
  recipientPresent,
  twoMetres,
  disinfect,
  knock: contact('knock'),
  ring: contact('ring'),
  call: contact('call'),
  notBefore,
  notAfter,
};
