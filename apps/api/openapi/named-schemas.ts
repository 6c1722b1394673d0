type Json = Record<string, unknown>;

/**
 * Moves each schema with a title into `components.schemas` and refers to it by that name, so that clients
 * that are made from the document have one type for it. Two of one title that differ stay where they are, but
 * for the first.
 */
export function nameSchemas(paths: Json, named: Json): Json {
  return walk(paths, named) as Json;
}

function walk(part: unknown, named: Json): unknown {
  if (Array.isArray(part)) return part.map((one) => walk(one, named));
  if (typeof part !== 'object' || part === null) return part;
  const within = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, walk(value, named)]));
  return isNamed(within) ? refer(within, named) : within;
}

const isNamed = (schema: Json): schema is Json & { title: string } =>
  typeof schema.title === 'string' && /^[A-Z]\w*$/.test(schema.title) && 'type' in schema;

function refer(schema: Json & { title: string }, named: Json): Json {
  const { title } = schema;
  named[title] ??= schema;
  const isSame = JSON.stringify(named[title]) === JSON.stringify(schema);
  return isSame ? { $ref: `#/components/schemas/${title}` } : schema;
}

/** In 3.1 an exclusive bound is a number; Nest writes it as 3.0 does, as a flag beside the bound. */
export function boundsOf31(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(boundsOf31);
  if (typeof part !== 'object' || part === null) return part;
  const { exclusiveMinimum, exclusiveMaximum, ...rest } = part as Json;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, boundsOf31(value)]));
  return {
    ...without(schema, exclusiveMinimum === true && 'minimum', exclusiveMaximum === true && 'maximum'),
    ...bound('exclusiveMinimum', exclusiveMinimum, schema.minimum),
    ...bound('exclusiveMaximum', exclusiveMaximum, schema.maximum),
  };
}

const without = (schema: Json, ...keys: (string | false)[]): Json =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)));

const bound = (name: string, given: unknown, limit: unknown): Json => {
  if (given === undefined || given === false) return {};
  return { [name]: given === true ? limit : boundsOf31(given) };
};
