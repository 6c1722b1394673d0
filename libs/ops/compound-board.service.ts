import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Places } from '../places/places.service.js';
import { rows } from '../platform/database/sql.js';
import type { CompoundsBoard } from './compound-answers.js';

type CompoundRow = Omit<CompoundsBoard['compounds'][number], 'waiting' | 'waitingBecause' | 'dropPoints'>;

export interface CompoundFilter {
  readonly zoneId?: string;
  readonly retired: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

/** What ops sees of each compound: who may go in, what waits and why, how full its shelves are. */
@Injectable()
export class CompoundBoard {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
  ) {}

  /** Of these zones; null: of all. */
  async compounds(
    { zoneId, retired, cursor, limit }: CompoundFilter,
    own: readonly string[] | null = null,
  ): Promise<CompoundsBoard> {
    const sql = this.database.manager;
    const [found, pools, taken] = await Promise.all([
      rows<CompoundRow>(
        sql,
        `SELECT c.id, c.external_id AS "externalId", c.zone_id AS "zoneId", c.name, c.state, call.called_at AS "calledAt",
           (SELECT count(*)::int FROM carriers v WHERE v.compound_id = c.id AND v.kind = 'volunteer'
             AND v.shift_state = 'online') AS "volunteersOnline"
         FROM compounds c LEFT JOIN volunteer_calls call ON call.compound_id = c.id AND call.ended_at IS NULL
         WHERE (c.retired_at IS NOT NULL) = $1 AND ($2::text IS NULL OR c.zone_id = $2)
           AND ($3::text IS NULL OR c.id > $3) AND ($5::text[] IS NULL OR c.zone_id = ANY ($5)) ORDER BY c.id LIMIT $4`,
        [retired, zoneId ?? null, cursor ?? null, limit + 1, own],
      ),
      rows<{ compoundId: string; reason: string | null; count: number }>(
        sql,
        `SELECT d.compound_id AS "compoundId", l.held_reason AS reason, count(*)::int AS count
         FROM legs l JOIN deliveries d ON d.id = l.delivery_id
         WHERE l.state = 'waiting' AND d.compound_id IS NOT NULL GROUP BY 1, 2`,
      ),
      rows<{ id: string; count: number }>(
        sql,
        'SELECT drop_point_id AS id, count(*)::int AS count FROM place_claims GROUP BY 1',
      ),
    ]);
    const compounds = found.slice(0, limit);
    return {
      ...(found.length > limit && { nextCursor: compounds.at(-1)?.id }),
      compounds: compounds.map((compound) => {
        const pool = pools.filter(({ compoundId }) => compoundId === compound.id);
        return {
          ...compound,
          waiting: pool.reduce((sum, { count }) => sum + count, 0),
          waitingBecause: Object.fromEntries(pool.map(({ reason, count }) => [reason ?? 'new', count])),
          dropPoints: this.places.dropPointsOf(compound.id).map(({ id, kind, name, places }) => ({
            id,
            kind,
            name,
            places,
            taken: taken.find((one) => one.id === id)?.count ?? 0,
          })),
        };
      }),
    };
  }
}
