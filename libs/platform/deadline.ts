/** `code` is that of a connection which timed out: it is not known whether what was asked has been done. */
export class TooLate extends Error {
  readonly code = 'ETIMEDOUT';
}

/**
 * What `work` answers, unless that takes longer than `ms`. The work itself goes on: what it does late must be
 * harmless.
 */
export async function within<Result>(ms: number, what: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(`${what}: no answer in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
