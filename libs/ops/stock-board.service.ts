import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { rows } from '../platform/database/sql.js';
import { OPENS_AFTER } from '../stock-sync/lease/breaker.js';
import { RUN_COLUMNS } from '../stock-sync/run/runs.service.js';
import type { StockBoardAnswer, StockSourceReading } from './stock-board-answer.js';

/** The stores that are kept in step with their merchants' systems, those in trouble first. */
@Injectable()
export class StockBoard {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async read(limit: number): Promise<StockBoardAnswer> {
    return { sources: await rows<StockSourceReading>(this.database.manager, READ, [limit, OPENS_AFTER]) };
  }
}

/** Uses stock_runs_of_store, stock_calls_open and the levels of the stores that push. */
const READ = `
SELECT s.id AS "sourceId", s.store_id AS "storeId", store.merchant_id AS "merchantId", s.adapter,
  s.every_seconds AS "everySeconds", s.pushes, coalesce(s.leased_until > clock_timestamp(), false) AS syncing,
  s.synced_at AS "syncedAt", s.failures,
  CASE WHEN s.failures < $2 THEN 'closed' WHEN s.left_alone_until > clock_timestamp() THEN 'open'
    ELSE 'half_open' END AS breaker,
  s.left_alone_until AS "leftAloneUntil",
  CASE WHEN s.pushes THEN (SELECT count(*)::int FROM stock_levels level
    WHERE level.store_id = s.store_id AND level.reserved <> level.pushed) ELSE 0 END AS "pendingPushes",
  (SELECT count(*)::int FROM stock_calls c WHERE c.source_id = s.id AND c.done_at IS NULL) AS "openCalls",
  (SELECT to_jsonb(run) FROM (SELECT ${RUN_COLUMNS} FROM stock_runs r WHERE r.store_id = s.store_id
    ORDER BY r.started_at DESC, r.id DESC LIMIT 1) AS run) AS "lastRun"
FROM (SELECT * FROM stock_sources ORDER BY failures DESC, synced_at NULLS FIRST, id LIMIT $1) AS s
JOIN stores store ON store.id = s.store_id
ORDER BY s.failures DESC, s.synced_at NULLS FIRST, s.id`;
