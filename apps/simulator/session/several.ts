const REQUESTS_AT_ONCE = 8;

/** Does it for each, some at a time. */
export async function several<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, worker));
}
