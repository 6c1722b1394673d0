import type { Fee } from './fee-answer.js';

/** The fee of an order as it is kept: with what it was reckoned by, so that it can be reckoned again. */
export interface FixedFee extends Fee {
  readonly tableId: string;
  /** Of the day, at which the delivery was wanted. */
  readonly minute: number;
}

/** As it is told, field by field: a table has an order of its own. */
export const toFee = ({ amount, currency, parts }: Fee): Fee => ({
  amount,
  currency,
  parts: parts.map(({ part, amount: of, quantity }) => ({
    part,
    amount: of,
    ...(quantity !== undefined && { quantity }),
  })),
});
