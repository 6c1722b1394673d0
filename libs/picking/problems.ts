import { Problem } from '../platform/http/problem.js';

/** What a mark or an answer can be refused for; the codes are stable. */

export const alreadyPicked = (picked: number) =>
  new Problem(409, 'ALREADY_PICKED', `${picked} of it are in the bag already / 已拣 ${picked} 件`, {
    picked,
  });

export const answeredOtherwise = (state: string) =>
  new Problem(
    409,
    'WRONG_STATE',
    '这件商品已经处理过了 / What to do about this article has been decided already.',
    { state },
  );
