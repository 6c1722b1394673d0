import { distance } from '../geo/location.js';
import type { Place } from './drop-policy.js';
import type { Proof, ProofContext, UnmetRule } from './proof.js';

const LEAVE_IT: Readonly<Record<Place, string>> = {
  door: '放在门口 · Leave it at the door',
  gate_shelf: '放在大门口货架 · Leave it on the gate shelf',
  guard_post: '放在门卫处 · Leave it at the guard post',
  locker: '放进智能柜 · Put it in the locker',
  in_person: '当面交给收货人 · Hand it to the recipient',
};

type Check = (proof: Proof, context: ProofContext) => UnmetRule | false;

/** Every rule of the drop policy that the proof does not meet, at once, so that the carrier goes back only once. */
export function unmetRules(proof: Proof, context: ProofContext): UnmetRule[] {
  return CHECKS.map((check) => check(proof, context)).filter((unmet) => unmet !== false);
}

const place: Check = (proof, { policy }) =>
  proof.place !== policy.place && { rule: 'place', message: LEAVE_IT[policy.place] };

const location: Check = (proof, { dropoff, radius }) => {
  const metres = distance(proof.location, dropoff);
  if (metres <= radius) return false;
  const [off, within] = [Math.ceil(metres), Math.floor(radius)];
  return {
    rule: 'location',
    message: `离投放点 ${off} 米,请走到 ${within} 米以内 · You are ${off} m from the drop-off point: come within ${within} m`,
  };
};

const photo: Check = (proof, { policy, photoReceived }) => {
  if (policy.photo !== 'required' || photoReceived) return false;
  return proof.photoId === undefined
    ? { rule: 'photo', message: '请拍下放好的袋子并上传 · Take a photo of the bag where you left it' }
    : { rule: 'photo', message: '照片没有收到,请重新上传 · The photo did not arrive: upload it again' };
};

const cellCode: Check = (proof, context) => {
  if (context.policy.place !== 'locker') return false;
  if (!proof.cellCode)
    return { rule: 'cellCode', message: '请输入柜格码 · Give the code of the locker cell' };
  if (context.cellCode === undefined || proof.cellCode === context.cellCode) return false;
  return { rule: 'cellCode', message: '柜格码不对,请核对 · This is not the code of your cell: check it' };
};

const recipientPresent: Check = (proof, { policy }) =>
  policy.place === 'in_person' &&
  proof.recipientPresent !== true && {
    rule: 'recipientPresent',
    message: '须收货人本人在场,保持两米距离 · The recipient must be there, two metres from you',
  };

/** A window that ends before it begins goes over midnight; then only the hours between its end and its beginning are shut. */
const isOvernight = ({ policy: { notBefore, notAfter } }: ProofContext): boolean =>
  notBefore !== undefined && notAfter !== undefined && notBefore > notAfter;

const notBefore: Check = (_proof, context) => {
  const { notBefore: opens } = context.policy;
  const time = timeOfDay(context);
  if (opens === undefined || time >= opens) return false;
  if (isOvernight(context) && time <= (context.policy.notAfter as string)) return false;
  return { rule: 'notBefore', message: `请在 ${opens} 以后送达 · Not before ${opens}` };
};

const notAfter: Check = (_proof, context) => {
  const { notAfter: closes } = context.policy;
  const time = timeOfDay(context);
  // In an overnight window the hours that are shut are told once, as too early.
  if (closes === undefined || time <= closes || isOvernight(context)) return false;
  return {
    rule: 'notAfter',
    message: `已过 ${closes},请联系收货人或站点 · It is past ${closes}: ask the resident or ops`,
  };
};

const CHECKS: readonly Check[] = [place, location, photo, cellCode, recipientPresent, notBefore, notAfter];

/** `HH:MM` where the drop policy's times are told; written so, times compare as text. */
function timeOfDay({ now, timeZone }: ProofContext): string {
  return clockOf(timeZone).format(now);
}

/** Making one takes a thousand times as long as using it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, clock);
  return clock;
}
