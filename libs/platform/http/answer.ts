import { z } from 'zod';

/**
 * An answer as code makes it. Its schema is the one description of it: this type, the OpenAPI document and
 * the check in tests all come from there.
 */
export type AnswerOf<Schema extends z.ZodType> = Unchanging<z.output<Schema>>;

type Unchanging<Part> = Part extends Date
  ? Part
  : Part extends readonly (infer Item)[]
    ? readonly Unchanging<Item>[]
    : Part extends object
      ? { readonly [Field in keyof Part]: Unchanging<Part[Field]> }
      : Part;

/** PostgreSQL gives a column as a Date and what is within JSON as text; on the wire both are RFC 3339. */
export type Instant = Date | string;

/** A moment in an answer. */
export const instant = z
  .custom<Instant>((value) => !Number.isNaN(Date.parse(String(value))))
  .meta({ type: 'string', format: 'date-time' });

/** How many of each kind: a kind without any is absent. */
export const tally = z.record(z.string(), z.int());
