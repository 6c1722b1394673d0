/**
 * Whether a shop's number counts units that are there. Below zero are back-orders: a shop that can only be
 * set must not be set to zero over them.
 */
export const isCount = (quantity: unknown): quantity is number =>
  typeof quantity === 'number' && Number.isSafeInteger(quantity) && quantity >= 0;
