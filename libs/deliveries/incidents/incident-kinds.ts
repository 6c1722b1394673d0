/** What carriers report of a leg that goes on. Stable codes: all that merchants and the audit log are told. */
export const INCIDENT_KINDS = [
  'accident',
  'vehicle_broken',
  'store_slow',
  'goods_damaged',
  'gate_trouble',
  'address_trouble',
  'resident_trouble',
  'weather',
  'other',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];
