import type { FieldError } from '../platform/http/problem.js';

/** What a vehicle carries. */
export interface Capacity {
  readonly bags: number;
  readonly weightGrams: number;
  readonly coldBox: boolean;
}

/**
 * A shift may be driven with less than ops registered, never with more: frozen goods and heavy bags follow
 * what it says.
 */
export function overRegistered(asked: Partial<Capacity>, registered: Capacity): FieldError[] {
  const over = (['bags', 'weightGrams'] as const)
    .filter((name) => (asked[name] ?? 0) > registered[name])
    .map((name) => ({
      field: `capacity.${name}`,
      message: `ops registered at most ${registered[name]}: ask ops to change that`,
    }));
  if (!asked.coldBox || registered.coldBox) return over;
  return [...over, { field: 'capacity.coldBox', message: 'ops registered none: ask ops to change that' }];
}
