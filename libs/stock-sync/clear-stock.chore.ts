import { Injectable } from '@nestjs/common';
import type { Chore, Turn } from '../upkeep/chore.js';
import { clearStock } from './source/due-sources.js';

@Injectable()
export class ClearStock implements Chore {
  readonly name = 'Sweeping stock syncs (what is kept for a time)';
  readonly everyMs = 60_000;
  readonly sole = true;

  run({ sql, now }: Turn): Promise<void> {
    return clearStock(sql, now);
  }
}
