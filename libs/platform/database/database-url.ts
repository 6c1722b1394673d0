/** Injection token of the PostgreSQL address in use, embedded or not. */
export const DATABASE_URL = Symbol('database-url');
