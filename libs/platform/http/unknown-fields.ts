import type { z } from 'zod';
import { nearestName } from './nearest-name.js';
import type { FieldError } from './problem.js';

/** Told at once; more are a body of another kind, and whoever reads this has found that out. */
const TOLD_AT_MOST = 50;

/** Where in a value there can be fields that its schema does not name; absent for what has no fields. */
type Outline =
  | {
      readonly kind: 'object';
      readonly known: readonly string[];
      readonly fields: ReadonlyMap<string, Outline | undefined>;
      /** The schema says itself that it takes any field. */
      readonly takesAny: boolean;
    }
  | { readonly kind: 'each'; readonly of: Outline }
  | { readonly kind: 'one-of'; readonly options: readonly Outline[] }
  | undefined;

/**
 * The fields of a value, at every depth, that its schema does not name: a misspelt one would be passed over
 * in silence, and whoever sent it would believe that it was heard.
 */
export function unknownFields(
  schema: z.core.$ZodType,
  value: unknown,
  at: readonly string[] = [],
): FieldError[] {
  const found: FieldError[] = [];
  look(outlineOf(schema), value, at.join('.'), found);
  return found;
}

function look(outline: Outline, value: unknown, path: string, found: FieldError[]): void {
  if (!outline || typeof value !== 'object' || value === null || found.length >= TOLD_AT_MOST) return;
  switch (outline.kind) {
    case 'object':
      if (!Array.isArray(value)) lookInObject(outline, value, path, found);
      return;
    case 'each':
      for (const [key, inner] of Object.entries(value)) look(outline.of, inner, within(path, key), found);
      return;
    case 'one-of':
      found.push(...fewest(outline.options, value, path));
  }
}

function lookInObject(
  { known, fields, takesAny }: Extract<Outline, { readonly kind: 'object' }>,
  value: object,
  path: string,
  found: FieldError[],
): void {
  for (const [key, inner] of Object.entries(value)) {
    if (fields.has(key)) look(fields.get(key), inner, within(path, key), found);
    else if (!takesAny && found.length < TOLD_AT_MOST)
      found.push({ field: within(path, key.slice(0, 100)), message: unknownName(key, known) });
  }
}

/** Of several kinds of object, the one that was meant is the one that the value fits best. */
function fewest(options: readonly Outline[], value: object, path: string): readonly FieldError[] {
  const found = options.map((option) => {
    const errors: FieldError[] = [];
    look(option, value, path, errors);
    return errors;
  });
  return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

const within = (path: string, key: string): string => (path ? `${path}.${key}` : key);

/** What is said of a name that is none: the one that was meant, or all that there are. */
function unknownName(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  if (near !== undefined) return `is not known; did you mean ${near}?`;
  return known.length > 0 ? `is not known; known are ${known.join(', ')}` : 'is not known; none is';
}

const outlines = new WeakMap<z.core.$ZodType, { readonly outline: Outline }>();

/** Made once a schema: a list of fifty thousand levels is looked through in milliseconds. */
function outlineOf(schema: z.core.$ZodType): Outline {
  const made = outlines.get(schema);
  if (made) return made.outline;
  const outline = outlined(schema);
  outlines.set(schema, { outline });
  return outline;
}

function outlined(schema: z.core.$ZodType): Outline {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return outlinedObject(def);
    case 'array':
      return each(outlineOf(def.element));
    case 'record':
      return each(outlineOf(def.valueType));
    case 'union': {
      const options = def.options.map(outlineOf).filter((option) => option !== undefined);
      return options.length > 0 ? { kind: 'one-of', options } : undefined;
    }
    case 'pipe':
      return outlineOf(def.in);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return outlineOf(def.innerType);
    default:
      return undefined;
  }
}

function outlinedObject({ shape, catchall }: z.core.$ZodObjectDef): Outline {
  const known = Object.keys(shape);
  const fields = new Map(Object.entries(shape).map(([key, field]) => [key, outlineOf(field)]));
  const takesAny = catchall !== undefined && (catchall as z.core.$ZodTypes)._zod.def.type !== 'never';
  return { kind: 'object', known, fields, takesAny };
}

const each = (of: Outline): Outline => of && { kind: 'each', of };
