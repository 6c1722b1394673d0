/** What the thread is given. */
export interface Job {
  readonly code: ReadonlyMap<string, string>;
  /** The file with the mutants. */
  readonly path: string;
  /** Files that need it, itself included: evaluated anew for each mutant. */
  readonly dependents: ReadonlySet<string>;
  readonly specs: readonly string[];
  readonly ids: readonly number[];
}

/** What the thread says. */
export type Said =
  | { readonly say: 'unmutated'; readonly promises: number; readonly broken: readonly string[] }
  /** A promise is tried on a mutant; longer than this is for ever. */
  | { readonly say: 'tries'; readonly id: number; readonly milliseconds: number }
  | { readonly say: 'verdict'; readonly id: number; readonly verdict: Verdict };

export type Verdict =
  | { readonly is: 'noticed'; readonly by: string }
  | { readonly is: 'survived' }
  /** No promise comes near it. */
  | { readonly is: 'unreached' };
