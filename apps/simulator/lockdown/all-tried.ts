/** Does each, whatever becomes of the others; the first failure is thrown when all were tried. */
export async function allTried(works: readonly (() => Promise<void>)[]): Promise<void> {
  let failure: { readonly error: unknown } | undefined;
  for (const work of works)
    await work().catch((error: unknown) => {
      failure ??= { error };
    });
  if (failure) throw failure.error;
}
