import { Injectable } from '@nestjs/common';
import { row, type Sql } from '../../platform/database/sql.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { Substitutions } from '../substitutes/substitutions.service.js';

/** What a resident was asked and nobody answered in time is cut. */
@Injectable()
export class CutUnanswered implements Chore {
  readonly name = 'Cutting what nobody answered';
  readonly everyMs = 0;
  readonly sole = true;

  constructor(private readonly substitutions: Substitutions) {}

  run({ now }: Turn): Promise<void> {
    return this.substitutions.cutUnanswered(now);
  }

  async isUnderWay(sql: Sql): Promise<boolean> {
    return (await row(sql, `SELECT 1 FROM short_lines WHERE state = 'asked' LIMIT 1`)) !== undefined;
  }
}
