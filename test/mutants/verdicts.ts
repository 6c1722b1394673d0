/** A file with its mutants. */
export interface WovenFile {
  readonly path: string;
  /** Number of its first mutant: those of all files of a job are counted through. */
  readonly first: number;
  /** Files that need it, itself included: evaluated anew for each of its mutants. */
  readonly dependents: ReadonlySet<string>;
}

/** What the thread is given. */
export interface Job {
  readonly code: ReadonlyMap<string, string>;
  readonly files: readonly WovenFile[];
  readonly specs: readonly string[];
  readonly ids: readonly number[];
  /** What an earlier thread of this job has learnt. */
  readonly learnt?: Learnt;
}

/** A promise as it is kept by the files as they are. */
export interface Known {
  readonly spec: string;
  readonly at: number;
  readonly name: string;
  /** Mutants that it asks about: it cannot notice others. */
  readonly asked: ReadonlySet<number>;
  readonly calls: number;
  readonly milliseconds: number;
  /** Milliseconds that its spec takes to be loaded. */
  readonly toOpen: number;
}

export interface Learnt {
  /** The fastest first. */
  readonly known: readonly Known[];
  /** Promises that are not kept by the files as they are. */
  readonly broken: readonly string[];
  /** Mutants that are asked about when files are loaded: every promise may notice them. */
  readonly whenLoaded: ReadonlySet<number>;
}

/** What the thread says. */
export type Said =
  | { readonly say: 'learnt'; readonly learnt: Learnt }
  /** A promise is tried on a mutant; longer than this is for ever. */
  | { readonly say: 'tries'; readonly id: number; readonly milliseconds: number }
  | { readonly say: 'verdict'; readonly id: number; readonly verdict: Verdict };

export type Verdict =
  | { readonly is: 'noticed'; readonly by: string }
  | { readonly is: 'survived' }
  /** No promise comes near it. */
  | { readonly is: 'unreached' };
