import { sqlState } from './sql.js';

/**
 * SQLSTATEs (PostgreSQL's appendix A) and codes of the operating system that tell of a database in trouble,
 * not of a fault in what was asked: it is away, full, too busy, or cut the statement while it was under way.
 */
const TROUBLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  '08000', // connection exceptions
  '08001',
  '08003',
  '08004',
  '08006',
  '25006', // read-only: a standby that is not promoted yet
  '25P03', // idle in a transaction for too long
  '40001', // serialization failures and deadlocks, when trying again did not help
  '40P01',
  '53000', // disk full, out of memory, too many connections
  '53100',
  '53200',
  '53300',
  '53400',
  '55P03', // a lock not had in time
  '57014', // cancelled, as by statement_timeout
  '57P01', // shut down, crashed, starting up, database dropped, idle for too long
  '57P02',
  '57P03',
  '57P04',
  '57P05',
  '58030', // an I/O error
]);

/** The driver's own errors have no code. */
const TOLD_BY_DRIVER =
  /^(Connection terminated|timeout e(xpired|xceeded)|Query read timeout|Client (was closed|has encountered a connection error) |Cannot use a pool after calling end|Driver not Connected)/;

/**
 * Whether an error tells that the database is in trouble. What was asked may then have been done or not: a
 * COMMIT whose answer is lost may have been carried out.
 */
export function isDatabaseTrouble(error: unknown): boolean {
  if (TROUBLE.has(sqlState(error) ?? '')) return true;
  return error instanceof Error && TOLD_BY_DRIVER.test(error.message);
}
