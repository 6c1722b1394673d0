/**
 * For SQL: writes delivery_history. `found` selects delivery_id, event, state, actor, reason, at, received_at
 * and phone_at. Returns id and delivery_id.
 */
export const recordHistory = (found: string): string => `
  INSERT INTO delivery_history (delivery_id, event, state, actor, reason, at, received_at, phone_at)
  ${found}
  RETURNING id, delivery_id`;

/**
 * The same of a change of the order: `found` selects delivery_id, event, state, actor, reason, at and
 * changed.
 */
export const recordChange = (found: string): string => `
  INSERT INTO delivery_history (delivery_id, event, state, actor, reason, at, changed)
  ${found}
  RETURNING id, delivery_id`;
