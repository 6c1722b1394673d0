import type { z } from 'zod';
import type { Declared } from '../../../libs/dropoff/proof.js';
import { DECLARATIONS, DECLARED_PARTS } from '../../../libs/dropoff/rules/index.js';
import { oneOf } from '../../../libs/places/drop-rule-schemas.js';

/** The fields of a proof that are the carrier's word. */
export const declared = Object.fromEntries(
  DECLARED_PARTS.map((part) => {
    const { values, description } = DECLARATIONS[part];
    return [part, oneOf(values).optional().describe(description)];
  }),
) as unknown as {
  readonly [Part in keyof Declared]-?: z.ZodOptional<z.ZodType<NonNullable<Declared[Part]>>>;
};
