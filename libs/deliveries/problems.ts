import { invalid, Problem } from '../platform/http/problem.js';
import { OBSTACLES, type AssignObstacle } from './assign/assign-obstacles.js';
import type { BagInHand } from './steer/hand-on-legs.js';
import type { UnmetRule } from '../dropoff/proof.js';

/** A step that is not possible in the state the row is in. */
export const wrongState = (step: string, state: string, detail?: string) =>
  new Problem(409, 'WRONG_STATE', detail ?? `\`${step}\` is not possible while the state is \`${state}\`.`, {
    state,
  });

export const dropPolicyUnmet = (unmet: readonly UnmetRule[]) =>
  new Problem(422, 'DROP_POLICY_UNMET', unmet.map(({ message }) => message).join('; '), { unmet });

/** The carrier named a version of the drop policy that is no longer the one in force. */
export const policyChanged = (policyVersion: number) =>
  new Problem(
    409,
    'POLICY_CHANGED',
    '收货人又改了要求，请查看最新要求再确认 / The drop policy has been changed again: read it and confirm that one.',
    { policyVersion },
  );

/** Nobody can have read it. */
export const notWrittenYet = (policyVersion: number) =>
  invalid([{ field: 'policyVersion', message: `must be at most ${policyVersion}, the version in force` }]);

export const policyUnconfirmed = (policyVersion: number) =>
  new Problem(
    409,
    'POLICY_UNCONFIRMED',
    '投放规则有变，请先查看并确认，再送达 / The drop policy has changed: read and confirm it before you deliver.',
    { policyVersion },
  );

export const tooFar = (metres: number, radius: number) =>
  new Problem(
    422,
    'TOO_FAR',
    `离取货点 ${Math.round(metres)} 米，须在 ${radius} 米内 / ${Math.round(metres)} m from the pick-up point; must be within ${radius} m`,
    { errors: [{ field: 'location', message: `must be within ${radius} m of the pick-up point` }] },
  );

/** Nobody from outside goes in any more; a moment later the assignment says where to stop. */
export const compoundClosed = () =>
  new Problem(
    409,
    'COMPOUND_CLOSED',
    '小区已封闭，请勿进入，稍后按新任务送到大门 / The compound is closed: do not go in. In a moment your assignment says where by the gate to leave it.',
  );

/** The resident is asked what to take for a line that ran short: the bag is handed out after the answer. */
export const orderNotPacked = () =>
  new Problem(
    409,
    'ORDER_NOT_PACKED',
    '有商品缺货，正在等收货人选替代品，请稍候再取 / An article has run out and the resident is being asked what to take instead: the bag is not packed yet. Please wait.',
  );

/** Ops wants a carrier to have it who may not. */
export const cannotAssign = (found: readonly AssignObstacle[]) => {
  const obstacles = found.map((code) => {
    const { zh, en, mayForce } = OBSTACLES[code];
    return { code, message: `${zh} / ${en}`, mayForce };
  });
  return new Problem(422, 'CANNOT_ASSIGN', obstacles.map(({ message }) => message).join('; '), { obstacles });
};

export const unknownCarrier = () =>
  new Problem(422, 'UNKNOWN_CARRIER', 'carrierId: is no rider or volunteer', {
    errors: [{ field: 'carrierId', message: 'is no rider or volunteer' }],
  });

/** Ops orders a list that is not the carrier's any more. */
export const listChanged = (assignmentIds: readonly string[]) =>
  new Problem(409, 'LIST_CHANGED', 'The carrier has other assignments than these: order them anew.', {
    assignmentIds,
  });

/** Its legs are made a moment after the order. */
export const notPlannedYet = () =>
  wrongState('assign', 'queued', 'The way of the delivery is being planned: try again in a moment.');

/** Bags that would go home with a carrier whose shift ends. */
export const bagsAreInHand = (inHand: readonly BagInHand[]) =>
  new Problem(
    409,
    'BAGS_IN_HAND',
    `还有 ${inHand.length} 单在手上，请先送达或退回，再下班 / You still have ${inHand.length} in hand: deliver them or bring them back before your shift ends.`,
    { inHand },
  );

/** Of a carrier who is to be erased or retired. */
export const bagsStillInHand = (deliveryIds: readonly string[]) =>
  new Problem(409, 'BAGS_IN_HAND', 'The carrier still has bags: they are delivered or brought back first.', {
    deliveryIds,
  });
