import type { z } from 'zod';
import type { FieldError } from './problem.js';
import { nearestName } from './nearest-name.js';

/** Told at once; more are a body of another kind, and whoever reads this has found that out. */
const TOLD_AT_MOST = 50;

/**
 * The fields of a value, at every depth, that its schema does not name: a misspelt one would be passed over in silence,
 * and whoever sent it would believe that it was heard. Schemas that say themselves that they take any field are let be.
 */
export function unknownFields(schema: z.core.$ZodType, value: unknown, at: Path = []): FieldError[] {
  const found: FieldError[] = [];
  for (const error of unknownIn(schema, value, at)) {
    found.push(error);
    if (found.length >= TOLD_AT_MOST) break;
  }
  return found;
}

type Path = readonly string[];

function* unknownIn(schema: z.core.$ZodType, value: unknown, path: Path): Generator<FieldError> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return yield* unknownOfObject(def, value, path);
    case 'array':
      if (Array.isArray(value))
        for (const [index, item] of value.entries())
          yield* unknownIn(def.element, item, [...path, String(index)]);
      return;
    case 'record':
      if (isRecord(value))
        for (const [key, item] of Object.entries(value))
          yield* unknownIn(def.valueType, item, [...path, key]);
      return;
    case 'union':
      return yield* fewest(def.options, value, path);
    case 'pipe':
      return yield* unknownIn(def.in, value, path);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return yield* unknownIn(def.innerType, value, path);
  }
}

function* unknownOfObject(
  { shape, catchall }: z.core.$ZodObjectDef,
  value: unknown,
  path: Path,
): Generator<FieldError> {
  if (!isRecord(value)) return;
  const takesAny = catchall !== undefined && (catchall as z.core.$ZodTypes)._zod.def.type !== 'never';
  const known = Object.keys(shape);
  for (const [key, inner] of Object.entries(value)) {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (field) yield* unknownIn(field, inner, [...path, key]);
    else if (!takesAny) yield unknownField(key, known, path);
  }
}

/** Of several kinds of object, the one that was meant is the one that the value fits best. */
function* fewest(options: readonly z.core.$ZodType[], value: unknown, path: Path): Generator<FieldError> {
  if (!isRecord(value)) return;
  const kinds = options.filter((option) => (option as z.core.$ZodTypes)._zod.def.type === 'object');
  const found = kinds.map((kind) => [...unknownIn(kind, value, path)]);
  yield* found.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function unknownField(key: string, known: readonly string[], path: Path): FieldError {
  return { field: [...path, key.slice(0, 100)].join('.'), message: unknownName(key, known) };
}

/** What is said of a name that is none: the one that was meant, or all that there are. */
export function unknownName(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  if (near !== undefined) return `is not known; did you mean ${near}?`;
  return known.length > 0 ? `is not known; known are ${known.join(', ')}` : 'is not known; none is';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
