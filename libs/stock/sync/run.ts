import type { EpochMs } from '../../geo/units.js';

export type RunKind = 'pull' | 'push' | 'webhook' | 'upload' | 'message';

/** A row that was not taken over, and why. Rows of a list count from 1; a change told to a shop has none. */
export interface Refusal {
  readonly row?: number;
  readonly sku?: string;
  readonly reason: string;
}

export interface RunCounts {
  seen: number;
  changed: number;
  refused: number;
  refusals: Refusal[];
  /** Levels that our number was off before, and by how many units. */
  driftLevels: number;
  driftUnits: number;
  /** How far the list was behind, in seconds. */
  lagSeconds: number | null;
}

const REFUSALS_KEPT = 100;
const LONGEST_REASON = 500;

/** One run while it is under way: what it has read and done, in words that tell no secret. */
export class Run {
  readonly counts: RunCounts;
  /** What the merchant should know of the run though it is done. */
  remark: string | undefined;

  constructor(
    readonly id: string,
    readonly storeId: string,
    readonly kind: RunKind,
    readonly startedAt: EpochMs,
    counts?: RunCounts,
    /** Words of the credentials: none of them gets into a record. */
    private readonly secrets: readonly string[] = [],
  ) {
    this.counts = counts ?? {
      seen: 0,
      changed: 0,
      refused: 0,
      refusals: [],
      driftLevels: 0,
      driftUnits: 0,
      lagSeconds: null,
    };
  }

  refuse({ reason, ...refusal }: Refusal): void {
    this.counts.refused++;
    if (this.counts.refusals.length < REFUSALS_KEPT) {
      this.counts.refusals.push({ ...refusal, reason: this.withoutSecrets(reason) });
    }
  }

  withoutSecrets(words: string): string {
    const clean = this.secrets.reduce((text, secret) => text.replaceAll(secret, '***'), words);
    return clean.replaceAll('\0', ' ').slice(0, LONGEST_REASON);
  }
}
