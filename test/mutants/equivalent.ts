/** Mutants that no spec can notice, because they change nothing that can be seen, each with the reason. */
export const EQUIVALENT: readonly Equivalent[] = [];

export interface Equivalent {
  readonly file: string;
  readonly was: string;
  readonly is: string;
  readonly because: string;
}
