/**
 * For SQL: writes delivery_history. `found` selects delivery_id, event, state, actor, reason, at, received_at and phone_at.
 * Returns id and delivery_id.
 */
export const recordHistory = (found: string): string => `
  INSERT INTO delivery_history (delivery_id, event, state, actor, reason, at, received_at, phone_at)
  ${found}
  RETURNING id, delivery_id`;

/**
 * For SQL: writes the outbox, from which all others hear of it: in the transaction of what they hear. `found` selects event,
 * delivery_id, merchant_id, zone_id, history_id and at.
 */
export const announce = (found: string): string => `
  INSERT INTO outbox (event, delivery_id, merchant_id, zone_id, history_id, at)
  ${found}`;
