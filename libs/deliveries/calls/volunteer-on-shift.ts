/**
 * Whether a compound has a volunteer on shift that may be offered work: the health rule is that of
 * `load-carriers.ts`. `compoundId` is a column, `at` a parameter.
 */
export const hasVolunteerOnShift = (compoundId: string, at: string): string => `EXISTS (
  SELECT 1 FROM carriers v JOIN zones vz ON vz.id = v.zone_id LEFT JOIN attestations t ON t.carrier_id = v.id
  WHERE v.compound_id = ${compoundId} AND v.kind = 'volunteer' AND v.shift_state = 'online'
    AND (v.shift_ends_at IS NULL OR v.shift_ends_at > ${at})
    AND CASE WHEN t.carrier_id IS NULL THEN NOT coalesce((vz.rules->>'healthRequired')::boolean, false)
      ELSE t.passed AND t.until > ${at} END)`;
