import type { EpochMs } from '../../geo/units.js';
import { cutText, keptText } from '../../platform/text/kept-text.js';
import type { Refusal, RunKind } from './run-answer.js';

export interface RunCounts {
  seen: number;
  changed: number;
  refused: number;
  refusals: Refusal[];
  /** Rows that count, of which another column does not. */
  remarked: number;
  remarks: Refusal[];
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
      remarked: 0,
      remarks: [],
      driftLevels: 0,
      driftUnits: 0,
      lagSeconds: null,
    };
  }

  refuse(refusal: Refusal): void {
    this.counts.refused++;
    this.keep(this.counts.refusals, refusal);
  }

  remarkOn(remark: Refusal): void {
    this.counts.remarked++;
    this.keep(this.counts.remarks, remark);
  }

  private keep(kept: Refusal[], { reason, sku, ...rest }: Refusal): void {
    if (kept.length === REFUSALS_KEPT) return;
    const named = sku !== undefined && { sku: keptText(sku) };
    kept.push({ ...rest, ...named, reason: this.withoutSecrets(reason) });
  }

  withoutSecrets(words: string): string {
    const clean = this.secrets.reduce((text, secret) => text.replaceAll(secret, '***'), words);
    return cutText(keptText(clean), LONGEST_REASON);
  }
}
