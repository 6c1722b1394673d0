/** A function that works at most once in so many milliseconds; whoever asks in between gets the last result. */
export function atMostEvery<Result>(ms: number, work: () => Promise<Result>): () => Promise<Result> {
  let last: Promise<Result> | undefined;
  let until = 0;
  return () => {
    if (!last || performance.now() >= until) {
      until = performance.now() + ms;
      last = work();
      last.catch(() => (last = undefined));
    }
    return last;
  };
}
