import { z } from 'zod';
import type { Push, PushAnswer, PushedChange } from '../stock-adapter.js';
import { inParts } from '../../platform/in-parts.js';
import { writeInParts } from '../write-in-parts.js';
import { VendureRefused, type Question } from './graphql.js';
import { ask } from './log-in.js';
import { availableOf, readVariants, type Variant } from './variants.js';
import type { VendureAccount, VendureCredentials, VendureSettings } from './vendure-account.js';

const SKUS_A_CALL = 100;

const UPDATE: Question<unknown> = {
  document: `mutation SetLevels($input: [UpdateProductVariantInput!]!) {
    updateProductVariants(input: $input) { id }
  }`,
  data: z.object({ updateProductVariants: z.array(z.unknown()) }),
};

/** `UpdateProductVariantInput` of the schema, as far as we use it, and whose it is. */
interface VariantUpdate {
  readonly sku: string;
  readonly input: {
    readonly id: string;
    readonly stockLevels: readonly { readonly stockLocationId: string; readonly stockOnHand: number }[];
  };
}

export const pushLevels: Push<VendureSettings, VendureCredentials> = {
  async read(account, skus, signal) {
    const levels = new Map<string, number>();
    for (const part of inParts(skus, SKUS_A_CALL)) {
      for (const [sku, variant] of await variantsOf(account, part, signal)) {
        const available = availableOf(variant);
        if (available !== undefined) levels.set(sku, available);
      }
    }
    return levels;
  },

  write: (account, changes, signal) =>
    writeInParts(inParts(changes, SKUS_A_CALL), (part) => writePart(account, part, signal)),
};

async function writePart(
  account: VendureAccount,
  changes: readonly PushedChange[],
  signal: AbortSignal,
): Promise<PushAnswer[]> {
  const variants = await variantsOf(
    account,
    changes.map(({ sku }) => sku),
    signal,
  );
  const updates = changes.flatMap((change) => updateOf(change, variants.get(change.sku)) ?? []);
  const refusals = await update(account, updates, signal);
  return changes.map(({ sku }) => {
    const refusal = variants.has(sku) ? refusals.get(sku) : 'Vendure counts no variant of this SKU';
    return { sku, ...(refusal && { refusal }) };
  });
}

/**
 * Vendure only sets `stockOnHand`, and knows neither conditions nor keys. So the levels are read once more
 * right before, and moved by what the change moves: a sale there since `from` was read keeps its effect, and
 * so does what is allocated.
 */
function updateOf({ from, to }: PushedChange, variant: Variant | undefined): VariantUpdate | undefined {
  if (variant?.stockOnHand === undefined || from === to) return undefined;
  const stockOnHand = Math.max(0, variant.stockOnHand + to - from);
  const { id, sku, locationId } = variant;
  return { sku, input: { id, stockLevels: [{ stockLocationId: locationId, stockOnHand }] } };
}

/** One call is one transaction there: where it is refused, each is tried alone to find the one at fault. */
async function update(
  account: VendureAccount,
  updates: readonly VariantUpdate[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const refusals = new Map<string, string>();
  if (updates.length === 0) return refusals;
  const set = (some: readonly VariantUpdate[]) =>
    ask(account, UPDATE, { input: some.map(({ input }) => input) }, signal);
  try {
    await set(updates);
  } catch (error) {
    if (!(error instanceof VendureRefused) || error.code === 'FORBIDDEN') throw error;
    for (const one of updates) {
      await set([one]).catch((reason: Error) => refusals.set(one.sku, reason.message));
    }
  }
  return refusals;
}

/** The tracked variants of these SKUs; of several with one SKU the one with the lowest id, as in a pull. */
async function variantsOf(
  account: VendureAccount,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, Variant>> {
  const { variants } = await readVariants(account, { filter: { sku: { in: skus } } }, signal);
  const first = new Map<string, Variant>();
  for (const variant of variants) if (!first.has(variant.sku)) first.set(variant.sku, variant);
  // Its database may hold `Veg-1` for the same as `veg-1`; we do not.
  return new Map([...first].filter(([sku, { isTracked }]) => isTracked && skus.includes(sku)));
}
