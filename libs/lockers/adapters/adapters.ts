import { httpAdapter } from './http/http-adapter.js';
import type { LockerAdapter } from './locker-adapter.js';

/** Every adapter there is, by its name. */
export const LOCKER_ADAPTERS: ReadonlyMap<string, LockerAdapter> = new Map(
  [httpAdapter as LockerAdapter].map((adapter) => [adapter.name, adapter]),
);
