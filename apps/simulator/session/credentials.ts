import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const credentials = z.object({
  baseUrl: z.string(),
  ops: z.object({ token: z.string() }),
  merchants: z.array(
    z.object({
      id: z.string(),
      name: z.unknown(),
      apiKey: z.string(),
      stores: z.array(z.object({ id: z.string(), name: z.unknown() })),
    }),
  ),
  riders: z.array(z.object({ id: z.string(), name: z.unknown(), token: z.string(), zoneId: z.string() })),
  volunteers: z.array(
    z.object({ id: z.string(), name: z.unknown(), token: z.string(), compoundId: z.string() }),
  ),
});
export type DemoCredentials = z.infer<typeof credentials>;

/** Reads the file of keys and tokens that the first start writes; says in one line what is wrong with it. */
export async function readCredentials(path: string): Promise<DemoCredentials> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There are no credentials at ${path}: start the service first, with \`npm start\`.`);
  });
  const read = credentials.safeParse(JSON.parse(text));
  if (!read.success) throw new Error(`${path} is not a credentials file: ${z.prettifyError(read.error)}`);
  return read.data;
}
