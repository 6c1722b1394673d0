import { sqlState } from '../platform/database/sql.js';

/** Classes of SQLSTATE that tell of the server or the connection: exceptions, resources, an operator, the system. */
const OF_THE_SERVER = /^(08|53|57|58|XX)/;
/** As PostgreSQL numbers errors; Node's own, such as ECONNRESET and EPIPE, look otherwise. */
const SQL_STATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/**
 * Whether a group failed for something in its orders: a value that PostgreSQL or our own code cannot take. Then some of
 * them can be written without the others. Where the connection was lost it is not known what was committed.
 */
export function isOfItsOrders(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return SQL_STATE.test(state) && !OF_THE_SERVER.test(state);
  return error instanceof RangeError || error instanceof TypeError;
}
