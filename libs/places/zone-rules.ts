import { z } from 'zod';
import { VEHICLES } from '../geo/travel-times.js';
import { timeOfDay, wishesBy } from './drop-rule-schemas.js';

/** The rules a zone can set, each with its default. Times in seconds unless the name says minutes. */
export const zoneRuleSettings = z.strictObject({
  /** Legs offered to or in the hands of one carrier at once. */
  maxLegsInHand: z.number().int().min(1).max(50).optional(),
  /** Legs of one pick-up point offered together. */
  maxBundle: z.number().int().min(1).max(20).optional(),
  /** How long a carrier may think about an offer. */
  offerSeconds: z.number().int().min(5).max(3_600).optional(),
  /** How long a declined or expired leg is not offered to the same carrier. */
  declineCoolOffSeconds: z.number().int().min(0).max(86_400).optional(),
  /** A zone with waiting legs is looked at again at least this often. */
  dispatchEverySeconds: z.number().int().min(1).max(600).optional(),
  pickupHandlingSeconds: z.number().int().min(0).max(3_600).optional(),
  dropoffHandlingSeconds: z.number().int().min(0).max(3_600).optional(),
  /** From the order to the door, when the merchant gives no window; absent: as estimated for each order. */
  promiseMinutes: z.number().int().min(5).max(1_440).optional(),
  /** The speed of every vehicle in the zone; absent: each vehicle's own. */
  speedMetresPerSecond: z.number().min(0.1).max(50).optional(),
  /** Way on the street over way as the crow flies. */
  detourFactor: z.number().min(1).max(5).optional(),
  /** How far from a drop-off point that is known a proof's position may be; see positionRadius for others. */
  proofRadiusMetres: z.number().min(5).max(5_000).optional(),
  /** The longest that goods of a temperature class may be between pick-up and drop-off. */
  frozenCarryMinutes: z.number().int().min(5).max(600).optional(),
  chilledCarryMinutes: z.number().int().min(5).max(600).optional(),
  hotCarryMinutes: z.number().int().min(5).max(600).optional(),
  /** How long a bag that nobody says was collected keeps its place on a shelf. */
  shelfHours: z.number().min(0.1).max(72).optional(),
  /** The vehicles that riders may come with; absent: any. */
  vehicles: z.array(z.enum(VEHICLES)).min(1).optional(),
  /** What the zone wants of every drop-off. */
  ...wishesBy('zone'),
  /** A carrier's temperature must be below this to start a shift. */
  maxTemperatureC: z.number().min(35).max(42).optional(),
  /** Whether a shift cannot start without a health attestation. */
  healthRequired: z.boolean().optional(),
  /** How long an attestation counts. */
  attestationHours: z.number().min(1).max(72).optional(),
  /** What is kept of a carrier's health is deleted so long after it has ceased to count. */
  healthKeptHours: z.number().min(1).max(720).optional(),
  /** What is known of a resident is erased so long after the delivery has come to its end. */
  residentDataKeptDays: z.number().int().min(1).max(365).optional(),
  /** Local HH:MM between which residents are sent nothing that can wait; the same twice: no quiet. */
  quietFrom: timeOfDay.optional(),
  quietTo: timeOfDay.optional(),
});
export type ZoneRuleSettings = z.infer<typeof zoneRuleSettings>;

const DEFAULTS = {
  maxLegsInHand: 8,
  maxBundle: 4,
  offerSeconds: 45,
  declineCoolOffSeconds: 300,
  dispatchEverySeconds: 5,
  pickupHandlingSeconds: 120,
  dropoffHandlingSeconds: 120,
  detourFactor: 1.35,
  proofRadiusMetres: 100,
  frozenCarryMinutes: 40,
  chilledCarryMinutes: 60,
  hotCarryMinutes: 45,
  shelfHours: 2,
  maxTemperatureC: 37.3,
  healthRequired: false,
  attestationHours: 12,
  healthKeptHours: 24,
  residentDataKeptDays: 30,
  quietFrom: '22:00',
  quietTo: '07:00',
} as const satisfies ZoneRuleSettings;

export type ZoneRuleSet = Readonly<
  Required<Pick<ZoneRuleSettings, keyof typeof DEFAULTS>> & ZoneRuleSettings
>;

/** Every order asks several times for its zone's; settings are replaced when they change, never written to. */
const inForce = new WeakMap<ZoneRuleSettings, ZoneRuleSet>();

/** The rules in force: what the zone sets, over the defaults. */
export function zoneRules(settings: ZoneRuleSettings): ZoneRuleSet {
  const known = inForce.get(settings);
  if (known) return known;
  const rules = { ...DEFAULTS, ...settings };
  inForce.set(settings, rules);
  return rules;
}
