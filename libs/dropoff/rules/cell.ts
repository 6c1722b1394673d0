import { photoOfTheBag } from './photo.js';
import type { ProofCheck } from './proof-check.js';

/** Of a bag that goes into a locker. */

const CELL_LOCKED =
  '柜格码输错太多次:请拍下柜格里的袋子,或联系站点 · Too many wrong codes: take a photo of the bag in its cell, or ask ops';

/** A code that may be tried for ever can be guessed. */
export const codeOfTheCell: ProofCheck = (proof, context) => {
  if (context.policy.place !== 'locker') return 'silent';
  if (context.cellTriesLeft === 0)
    return photoOfTheBag(proof, context) === 'kept' ? 'kept' : { unmet: CELL_LOCKED };
  if (!proof.cellCode) return { unmet: '请输入柜格码 · Give the code of the locker cell' };
  if (context.cellCode === undefined || proof.cellCode === context.cellCode) return 'kept';
  return { unmet: '柜格码不对,请核对 · This is not the code of your cell: check it' };
};

export const cellShut: ProofCheck = (_proof, { policy, cellDoor }) => {
  if (policy.place !== 'locker' || cellDoor === undefined) return 'silent';
  if (cellDoor === 'shut') return 'kept';
  return { unmet: '柜门还开着,请关好 · The door of the cell is open: shut it' };
};
