/**
 * For SQL: when the store has the bag of delivery `d` packed; not before the resident has answered what is
 * asked.
 */
export const READY_AT = 'greatest(d.ready_at, d.asked_until)';
