import type { FailRequest } from '../../libs/client/openapi.js';
import { happens, oneOf } from './chance.js';

/** What people do now and then, so that a newcomer sees more than a smooth day. Probabilities. */
const DECLINES = 0.05;
const LETS_EXPIRE = 0.03;
const GIVES_UP = 0.01;
const FAILS_AT_THE_DOOR = 0.02;
const CAMERA_BREAKS = 0.02;

const DECLINED = ['太远了 Too far', '电瓶快没电了 Battery low', '正在吃饭 Having lunch'] as const;
const FAILED = [
  'recipient_refused',
  'recipient_unreachable',
  'gate_closed',
  'address_wrong',
  'damaged',
] as const;

export type AnswerToOffer = { readonly accept: true } | { readonly accept: false; readonly because?: string };

/** Yes, no, or no answer at all. */
export function answerToOffer(): AnswerToOffer {
  if (happens(LETS_EXPIRE)) return { accept: false };
  return happens(DECLINES) ? { accept: false, because: oneOf(DECLINED) } : { accept: true };
}

export const givesUpBeforePickUp = (): boolean => happens(GIVES_UP);

/** Why this drop-off fails, if it does. */
export const failureAtTheDoor = (): FailRequest['reason'] | undefined =>
  happens(FAILS_AT_THE_DOOR) ? oneOf(FAILED) : undefined;

export const cameraBreaks = (): boolean => happens(CAMERA_BREAKS);
