/**
 * Injection token of the PostgreSQL address for connections that live long: for LISTEN, and for queues on
 * PostgreSQL.
 */
export const DATABASE_URL = Symbol('database-url');
