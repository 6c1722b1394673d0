import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { row, rows } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids.js';
import { mayBeMeantBy } from '../../stock/levels/rounded-skus.js';
import { notAhead, toLevelUpdate } from '../../stock/level-update.js';
import { StockLevels } from '../../stock/stock-levels.service.js';
import type { LevelChange } from '../../stock/levels/level-change.js';
import { whyNotTrusted } from '../../stock/levels/trust-list.js';
import type { WholeListRequest } from '../../stock/levels/whole-list-request.js';

/** Levels a transaction: orders need not wait for the whole store. */
const AT_A_TIME = 1_000;

/** What a list changed; with a remark, nothing was taken as absent from it though that was asked for. */
export interface ReplacedList {
  readonly changed: LevelChange[];
  readonly remark?: string;
}

/**
 * Lists of all that a store has, sent by the merchant. They are large enough to leave a record of what they
 * changed.
 */
@Injectable()
export class WholeLists {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly levels: StockLevels,
    private readonly clock: Clock,
  ) {}

  /**
   * Applies a list part by part; what it leaves out goes last. Sent again, after an answer that never came,
   * it changes nothing that is right already.
   */
  async replace(storeId: string, list: WholeListRequest): Promise<ReplacedList> {
    const runId = newId();
    await rows(
      this.database.manager,
      `INSERT INTO stock_runs (id, store_id, kind, started_at, rows_seen) VALUES ($1, $2, 'message', now(), $3)`,
      [runId, storeId, list.levels.length],
    );
    const changed: LevelChange[] = [];
    let remark: string | undefined;
    try {
      remark = list.absent === 'zero' ? await this.whyNotTrusted(storeId, list) : undefined;
      await this.apply(storeId, list, runId, changed);
      if (list.absent === 'zero' && remark === undefined)
        await this.zeroAbsent(storeId, list, runId, changed);
      await this.end(runId, list, changed, { outcome: 'done', error: remark });
    } catch (error) {
      await this.end(runId, list, changed, { outcome: 'failed', error: (error as Error).message });
      throw error;
    }
    return { changed, ...(remark !== undefined && { remark }) };
  }

  /** Before its levels are applied. Where nothing would be set to zero the question does not arise. */
  private async whyNotTrusted(
    storeId: string,
    { asOf, levels }: WholeListRequest,
  ): Promise<string | undefined> {
    const named = await row<{ named: number; known: number; isAnyAbsent: boolean }>(
      this.database.manager,
      `WITH listed AS (SELECT DISTINCT unnest($2::text[]) AS sku)
       SELECT count(*)::int AS named, count(level.sku)::int AS known, EXISTS (
         SELECT 1 FROM stock_levels missing WHERE store_id = $1 AND as_of < $3 AND on_hand > 0
           AND sku NOT IN (SELECT sku FROM listed)) AS "isAnyAbsent"
       FROM listed LEFT JOIN stock_levels level ON level.store_id = $1 AND level.sku = listed.sku`,
      [storeId, levels.map(({ sku }) => sku), asOf],
    );
    if (!named?.isAnyAbsent) return undefined;
    return whyNotTrusted({ seen: levels.length, refused: 0, ...named });
  }

  private async apply(
    storeId: string,
    { levels, ...list }: WholeListRequest,
    runId: string,
    changed: LevelChange[],
  ): Promise<void> {
    const now = this.clock.now();
    for (let from = 0; from < levels.length; from += AT_A_TIME) {
      const part = levels.slice(from, from + AT_A_TIME);
      const updates = part.map((level) => toLevelUpdate({ ...level, asOf: level.asOf ?? list.asOf }, now));
      changed.push(...(await this.levels.update(storeId, updates, now, runId)));
    }
  }

  private async zeroAbsent(
    storeId: string,
    { levels, asOf }: WholeListRequest,
    runId: string,
    changed: LevelChange[],
  ): Promise<void> {
    const now = this.clock.now();
    const listed = new Set(levels.map(({ sku }) => sku));
    const mayBeMeant = mayBeMeantBy(listed);
    const whole = {
      asOf: notAhead(asOf, now),
      listed: { has: (sku: string) => listed.has(sku) || mayBeMeant(sku) },
    };
    changed.push(...(await this.levels.zeroAbsent(storeId, whole, now, runId)));
  }

  private async end(
    runId: string,
    { asOf }: WholeListRequest,
    changed: readonly LevelChange[],
    { outcome, error }: { readonly outcome: 'done' | 'failed'; readonly error?: string },
  ): Promise<void> {
    const behind = (this.clock.now() - Date.parse(asOf)) / 1_000;
    await rows(
      this.database.manager,
      `UPDATE stock_runs SET ended_at = now(), outcome = $2, error = $3, rows_changed = $4, drift_levels = $4,
         drift_units = $5, lag_seconds = $6 WHERE id = $1`,
      [
        runId,
        outcome,
        error ?? null,
        changed.length,
        changed.reduce((units, { onHand, before }) => units + Math.abs(onHand - before), 0),
        Math.max(0, behind),
      ],
    );
  }
}
