import { Problem } from '../platform/http/problem.js';

/** Where a bag goes instead, in words. */
const INSTEAD: Readonly<Record<string, string>> = {
  gate_shelf: '改放大门口货架 · It goes to the gate shelf instead',
  guard_post: '改放门卫处 · It goes to the guard post instead',
  door: '改放门口 · It goes to the door instead',
};
const ASK_OPS = '请联系站点 · Ask ops';

export const insteadOf = (place?: string): string => INSTEAD[place ?? ''] ?? ASK_OPS;

export const wrongCode = (triesLeft: number) =>
  new Problem(
    422,
    'CELL_CODE_WRONG',
    `开柜码不对,还可试 ${triesLeft} 次 · This is not the code: ${triesLeft} tries left`,
    { triesLeft },
  );

export const cellLocked = () =>
  new Problem(
    409,
    'CELL_LOCKED',
    '输错次数太多,柜格已锁,请联系站点解锁 · Too many wrong codes: the cell is locked until ops unlocks it',
  );

/** The rider's bag has no cell any more that opens; `place` is where it goes instead, if anywhere. */
export const noCell = (place?: string) =>
  new Problem(
    409,
    'NO_CELL',
    `没有可用的柜格。No cell of this locker will do. ${insteadOf(place)}`,
    place ? { fellBackTo: place } : {},
  );

export const riderLockerOffline = (place?: string) =>
  new Problem(
    409,
    'LOCKER_OFFLINE',
    `智能柜离线。The locker is offline. ${insteadOf(place)}`,
    place ? { fellBackTo: place } : {},
  );

export const residentLockerOffline = () =>
  new Problem(
    409,
    'LOCKER_OFFLINE',
    '智能柜暂时离线,袋子仍在柜里,请稍后再试 · The locker does not answer now. Your bag is safe in it: try again in a while',
  );

export const cellJammed = () =>
  new Problem(
    409,
    'CELL_JAMMED',
    '柜门打不开,袋子仍在柜里,站点已知道 · The door is jammed with your bag behind it. Ops has been told',
  );

/** Another door than the asked one opened: nothing may be put in or taken out there. */
export const wrongCell = (opened: string, next?: string) =>
  new Problem(
    409,
    'WRONG_CELL',
    `打开的 ${opened} 号不是您的柜格,请关好 · Cell ${opened}, which opened, is not yours: shut it.${
      next ? ` 请再开一次,新柜格 ${next} 号 · Ask again: cell ${next} is yours now` : ''
    }`,
    { opened, ...(next && { cell: next }) },
  );
