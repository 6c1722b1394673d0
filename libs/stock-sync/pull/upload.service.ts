import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/http/problem.js';
import { UnreadableList } from '../../shop-adapters/csv/columns.js';
import { readCsv } from '../../shop-adapters/csv/read-csv.js';
import { AbsentLevels } from '../run/absent.service.js';
import { ApplyPage } from '../run/apply-page.service.js';
import { readPage } from '../run/page.js';
import { beginRun, endRun, saveRun } from '../run/run-record.js';
import type { Run } from '../run/run.js';
import type { StockRun } from '../run/run-answer.js';
import { StockRuns } from '../run/runs.service.js';
import { epochMs, type EpochMs } from '../../geo/units.js';

export interface UploadedList {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly charset?: string;
  readonly timeZone: string;
  /** When it was true; absent: now. */
  readonly asOf?: Date;
  readonly absent: 'keep' | 'zero';
}

/**
 * Takes a list that a merchant uploads: what is counted on the shelf, whatever system the store is kept in
 * step with.
 */
@Injectable()
export class StockUploads {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly applying: ApplyPage,
    private readonly absent: AbsentLevels,
    private readonly runs: StockRuns,
  ) {}

  /** Good rows count, whatever becomes of the others; the run's record says which. */
  async take(storeId: string, list: UploadedList): Promise<StockRun> {
    const { manager } = this.database;
    const now = this.clock.now();
    const asOf = Math.min(list.asOf?.getTime() ?? now, now);
    const run = await beginRun(manager, { storeId, kind: 'upload', now });
    try {
      await this.read(run, list, epochMs(asOf));
      if (list.absent === 'zero') await this.absent.settle(run, epochMs(asOf), { told: false });
      await endRun(manager, run, 'done', this.clock.now());
    } catch (error) {
      await endRun(manager, run, 'failed', this.clock.now(), (error as Error).message);
      if (error instanceof UnreadableList) throw unreadable(error, run);
      throw error;
    }
    return this.runs.one(run.id);
  }

  private async read(run: Run, { absent, ...list }: UploadedList, asOf: EpochMs): Promise<void> {
    for await (const page of readCsv(list)) {
      const { levels, skus } = readPage(page.rows, { asked: asOf, came: this.clock.now() }, run);
      if (absent === 'zero') await this.absent.noteRead(this.database.manager, run, skus);
      await this.applying.apply(levels, run, { told: false });
      await saveRun(this.database.manager, run);
      run.remark = page.brokeOff;
    }
  }
}

const unreadable = ({ message }: Error, { id }: Run) =>
  new Problem(422, 'UNREADABLE_LIST', message, { runId: id });
