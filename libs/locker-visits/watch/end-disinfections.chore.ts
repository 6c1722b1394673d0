import { Injectable } from '@nestjs/common';
import { inTransaction } from '../../platform/database/sql.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { endDisinfections } from './read-doors.js';

/** Cells are free again once their cycle is over. */
@Injectable()
export class EndDisinfections implements Chore {
  readonly name = 'Ending disinfections';
  readonly everyMs = 0;
  readonly sole = false;

  run({ sql, now }: Turn): Promise<void> {
    return inTransaction(sql, (tx) => endDisinfections(tx, now));
  }
}
