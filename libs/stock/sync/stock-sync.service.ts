import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { row, rows } from '../../platform/database/sql.js';
import { invalid } from '../../platform/http/problem.js';
import { fieldError } from '../../platform/http/validation.js';
import { newId } from '../../platform/ids.js';
import { ADAPTERS } from '../adapters/adapters.js';
import { ShopFetch } from '../adapters/shop-fetch.js';
import type { PulledRow } from '../adapters/stock-adapter.js';
import { toLevelUpdate, type LevelUpdate } from '../level-update.js';
import { StockLevels } from '../stock-levels.service.js';

export interface StockRun {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly outcome: 'running' | 'done' | 'failed';
  readonly rowsSeen: number;
  readonly rowsChanged: number;
  readonly rowsRefused: number;
  /** The first refusals, each with its row. */
  readonly refusals: readonly { readonly row: number; readonly reason: string }[];
  readonly error: string | null;
}

interface Source {
  readonly id: string;
  readonly storeId: string;
  readonly adapter: string;
  readonly settings: unknown;
}

const REFUSALS_KEPT = 100;
/** Seconds a pull may take; after it another may start. */
const TIMEOUT = 300;

/** Pulls stores' levels through their adapters and keeps a record of each pull. */
@Injectable()
export class StockSync {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly levels: StockLevels,
    private readonly clock: Clock,
  ) {}

  /** Names where a store's levels are pulled from; one source a store. */
  async setSource(
    storeId: string,
    source: { adapter: string; settings: unknown; everySeconds: number },
  ): Promise<{ id: string }> {
    const adapter = ADAPTERS.get(source.adapter);
    if (!adapter) {
      throw invalid([{ field: 'adapter', message: `must be one of: ${[...ADAPTERS.keys()].join(', ')}` }]);
    }
    const settings = adapter.settings.safeParse(source.settings);
    if (!settings.success) {
      throw invalid(
        settings.error.issues.map((issue) => fieldError({ ...issue, path: ['settings', ...issue.path] })),
      );
    }
    const id = newId();
    await this.database.manager.transaction(async (tx) => {
      await rows(tx, 'DELETE FROM stock_sources WHERE store_id = $1', [storeId]);
      await rows(
        tx,
        'INSERT INTO stock_sources (id, store_id, adapter, settings, every_seconds) VALUES ($1, $2, $3, $4, $5)',
        [id, storeId, source.adapter, JSON.stringify(settings.data), source.everySeconds],
      );
    });
    return { id };
  }

  async runs(storeId: string, limit = 50): Promise<StockRun[]> {
    return rows<StockRun>(
      this.database.manager,
      `SELECT r.id, r.started_at AS "startedAt", r.ended_at AS "endedAt", r.outcome, r.rows_seen AS "rowsSeen",
         r.rows_changed AS "rowsChanged", r.rows_refused AS "rowsRefused", r.refusals, r.error
       FROM stock_runs r WHERE r.store_id = $1 ORDER BY r.started_at DESC LIMIT $2`,
      [storeId, limit],
    );
  }

  /** One pull. A list that cannot be read fails the run and throws, so that the queue tries again. */
  async pull(sourceId: string): Promise<void> {
    const source = await row<Source>(
      this.database.manager,
      'SELECT id, store_id AS "storeId", adapter, settings FROM stock_sources WHERE id = $1',
      [sourceId],
    );
    const adapter = source && ADAPTERS.get(source.adapter);
    if (!source || !adapter) return;
    const runId = await this.begin(source);
    if (!runId) return;
    const tally = { seen: 0, changed: 0, refused: 0, refusals: [] as { row: number; reason: string }[] };
    try {
      const signal = AbortSignal.timeout(TIMEOUT * 1_000);
      const account = { settings: source.settings, credentials: undefined, http: new ShopFetch() };
      for await (const { rows: pulled } of adapter.pull(account, undefined, signal)) {
        tally.seen += pulled.length;
        tally.changed += await this.apply(source.storeId, pulled, runId, tally);
      }
      await this.end(runId, 'done', tally);
    } catch (error) {
      await this.end(runId, 'failed', tally, (error as Error).message);
      throw error;
    }
  }

  /** Opens the run's record, unless another run of the source is under way: never two at once. */
  private async begin({ id: sourceId, storeId }: Source): Promise<string | undefined> {
    const begun = await this.database.manager.transaction(async (tx) => {
      await rows(tx, 'SELECT id FROM stock_sources WHERE id = $1 FOR UPDATE', [sourceId]);
      return row<{ id: string }>(
        tx,
        `INSERT INTO stock_runs (id, source_id, store_id, started_at) SELECT $1, $2, $3, now() WHERE NOT EXISTS (
           SELECT 1 FROM stock_runs WHERE source_id = $2 AND outcome = 'running'
           AND started_at > now() - interval '${TIMEOUT} s') RETURNING id`,
        [newId(), sourceId, storeId],
      );
    });
    return begun?.id;
  }

  private async apply(
    storeId: string,
    page: readonly PulledRow[],
    runId: string,
    tally: { refused: number; refusals: { row: number; reason: string }[] },
  ): Promise<number> {
    const now = this.clock.now();
    const good: LevelUpdate[] = [];
    for (const pulled of page) {
      if ('level' in pulled) good.push(toLevelUpdate(pulled.level, now));
      else {
        tally.refused++;
        if (tally.refusals.length < REFUSALS_KEPT)
          tally.refusals.push({ row: pulled.row, reason: pulled.refusal });
      }
    }
    return (await this.levels.update(storeId, good, now, runId)).length;
  }

  private async end(
    runId: string,
    outcome: 'done' | 'failed',
    tally: { seen: number; changed: number; refused: number; refusals: unknown[] },
    error?: string,
  ): Promise<void> {
    await rows(
      this.database.manager,
      `UPDATE stock_runs SET ended_at = now(), outcome = $2, rows_seen = $3, rows_changed = $4, rows_refused = $5,
         refusals = $6, error = $7 WHERE id = $1`,
      [
        runId,
        outcome,
        tally.seen,
        tally.changed,
        tally.refused,
        JSON.stringify(tally.refusals),
        error ?? null,
      ],
    );
  }
}
