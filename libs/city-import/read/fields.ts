import { z } from 'zod';
import { VEHICLES } from '../../geo/travel-times.js';
import { wishesBy } from '../../places/drop-rule-schemas.js';
import { DROP_POINT_KINDS } from '../../places/drop-point.entity.js';
import { ACCESS_STATES } from '../../places/zone.entity.js';
import { zoneRuleSettings } from '../../places/zone-rules.js';
import { seenText } from '../../platform/http/seen-text.js';

/**
 * Text such as a map or a spreadsheet has for numbers and yes or no; what is neither is judged as it stands.
 */
const number = (schema: z.ZodNumber) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value),
    schema,
  );
const YES = /^(true|yes|y|1|是|有|√)$/i;
const NO = /^(false|no|n|0|否|无|×)$/i;
const yesOrNo = z.preprocess(
  (value) =>
    typeof value !== 'string' ? value : YES.test(value.trim()) ? true : NO.test(value.trim()) ? false : value,
  z.boolean({ message: 'must be yes or no' }),
);
const whole = (least: number, most: number) => number(z.number().int().min(least).max(most));

/** An id as written: numbers of spreadsheets too. */
export const rowId = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().trim().min(1).max(200),
);
const VEHICLE_WORDS: Readonly<Record<string, (typeof VEHICLES)[number]>> = {
  步行: 'foot',
  自行车: 'bicycle',
  电动车: 'ebike',
  电瓶车: 'ebike',
  汽车: 'car',
};

/** How each field is read, wherever it stands. */
export const FIELDS = {
  zone: rowId,
  compound: rowId,
  gate: rowId,
  merchant: rowId,
  state: z.enum(ACCESS_STATES),
  rules: zoneRuleSettings,
  dropWishes: z.strictObject(wishesBy('compound')),
  number: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), seenText(20)),
  floors: whole(1, 150),
  lift: yesOrNo,
  dropPoint: z.enum(DROP_POINT_KINDS),
  places: whole(1, 2_000),
  preparationSeconds: whole(0, 86_400),
  pickers: whole(1, 1_000),
  vehicle: z.preprocess(
    (value) => (typeof value === 'string' && VEHICLE_WORDS[value]) || value,
    z.enum(VEHICLES),
  ),
  bags: whole(1, 200),
  weightGrams: whole(1_000, 1_000_000),
  coldBox: yesOrNo,
} as const satisfies Readonly<Record<string, z.ZodType>>;
export type FieldName = keyof typeof FIELDS;

export const shortName = seenText(200);
