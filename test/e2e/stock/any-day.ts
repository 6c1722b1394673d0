import fc from 'fast-check';

/**
 * Few articles, so that everything meets. The store knows the last of them only once its merchant tells of
 * them.
 */
export const KNOWN = ['milk', 'rice'] as const;
const SKUS = [...KNOWN, 'eggs', 'yeast'] as const;

interface CountedArticle {
  readonly sku: string;
  readonly onHand: number;
}

/** What a merchant can say of its stock; `ago` in milliseconds. */
export type Message =
  | { readonly say: 'count'; readonly levels: readonly CountedArticle[] }
  | { readonly say: 'move'; readonly sku: string; readonly change: number; readonly reference: string }
  | { readonly say: 'list'; readonly levels: readonly CountedArticle[]; readonly absent: 'keep' | 'zero' };
export type LateMessage = Message & { readonly ago: number };

/** What can happen in a store, each at any time. `order` counts the orders accepted so far, around. */
export type Happening =
  | LateMessage
  | { readonly say: 'order'; readonly lines: readonly { readonly sku: string; readonly quantity: number }[] }
  | { readonly say: 'cancel'; readonly order: number }
  | { readonly say: GoodsStep; readonly order: number };
export type GoodsStep = 'pick a unit' | 'find short' | 'pick up' | 'bring back';

const ago = fc.integer({ min: 0, max: 60_000 });
const onHand = fc.integer({ min: 0, max: 12 });
const article = (skus: readonly string[]) => fc.record({ sku: fc.constantFrom(...skus), onHand });
const articles = fc.uniqueArray(article(SKUS), { minLength: 1, maxLength: 3, selector: ({ sku }) => sku });

const count = fc.record({ say: fc.constant('count' as const), levels: articles });
/**
 * Of articles that are mostly new to the store nothing is taken as absent, so that there it matters what came
 * before.
 */
const isTrusted = (levels: readonly CountedArticle[]) =>
  2 * levels.filter(({ sku }) => (KNOWN as readonly string[]).includes(sku)).length >= levels.length;
const list = fc.record({
  say: fc.constant('list' as const),
  levels: articles.filter(isTrusted),
  absent: fc.constantFrom('keep' as const, 'zero' as const),
});
const move = fc
  .record({
    sku: fc.constantFrom(...KNOWN),
    change: fc.integer({ min: -6, max: 6 }).filter((change) => change !== 0),
    receipt: fc.integer({ min: 1, max: 5 }),
  })
  // A reference names one movement: of two that differ the second is refused, and which that is hangs on the
  // order.
  .map(({ sku, change, receipt }) => ({
    say: 'move' as const,
    sku,
    change,
    reference: `${receipt} of ${change}`,
  }));

const message: fc.Arbitrary<Message> = fc.oneof(count, move, move, list);

const order = fc.record({
  say: fc.constant('order' as const),
  lines: fc.uniqueArray(
    fc.record({ sku: fc.constantFrom(...SKUS), quantity: fc.integer({ min: 1, max: 3 }) }),
    { minLength: 1, maxLength: 3, selector: ({ sku }) => sku },
  ),
});
const step: fc.Arbitrary<Happening> = fc.record({
  say: fc.constantFrom(
    'cancel' as const,
    'pick a unit' as const,
    'find short' as const,
    'pick up' as const,
    'bring back' as const,
  ),
  order: fc.nat(20),
});

export const day: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    order,
    order,
    step,
    step,
    fc.tuple(message, ago).map(([said, since]) => ({ ...said, ago: since })),
  ),
  { minLength: 5, maxLength: 30 },
);

/** Messages of as many different moments, and an order in which they arrive, some of them more than once. */
export const arrivals = fc.array(message, { minLength: 2, maxLength: 8 }).chain((said) =>
  fc.record({
    messages: fc.constant(
      said.map((each, index) => ({ ...each, reference: `${index}`, ago: 30_000 - index * 1_000 })),
    ),
    arriving: fc
      .array(fc.nat(said.length - 1), { maxLength: 4 })
      .chain((again) =>
        fc.shuffledSubarray([...said.keys(), ...again], { minLength: said.length + again.length }),
      ),
  }),
);
