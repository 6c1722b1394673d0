import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform/database/sql.js';
import type { OutboxRow, Reaction } from '../upkeep/reaction.js';
import { StockSources } from './source/stock-sources.service.js';
import { StockWaking } from './waking.service.js';

/** Whatever happens to an order may change what is left of its goods: shops that are told of it are woken. */
@Injectable()
export class WakeToldSources implements Reaction {
  readonly events = 'all';

  constructor(
    private readonly sources: StockSources,
    private readonly waking: StockWaking,
  ) {}

  run(_tx: Sql, happened: readonly OutboxRow[]): Promise<void> {
    return this.waking.wake(this.sources.toldOf(new Set(happened.map(({ merchantId }) => merchantId))));
  }
}
