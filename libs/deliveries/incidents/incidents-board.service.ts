import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { writeAudit, type Act } from '../../platform/audit/audit-log.js';
import { inTransaction, row, rows } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { Photos } from '../carry/photos.service.js';
import type { BoardIncident, IncidentsPage } from './incident-answers.js';
import { settleIncident } from './write-incidents.js';

export interface IncidentsAsked {
  readonly open?: boolean;
  readonly zoneId?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** What carriers have reported, for ops to look after. */
@Injectable()
export class IncidentsBoard {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly photos: Photos,
  ) {}

  /** Newest first; of these zones alone, unless null. */
  async read(
    { open, zoneId, cursor, limit }: IncidentsAsked,
    own: readonly string[] | null,
  ): Promise<IncidentsPage> {
    const found = await rows<BoardIncident>(
      this.database.manager,
      `SELECT id, assignment_id AS "assignmentId", delivery_id AS "deliveryId", carrier_id AS "carrierId",
         zone_id AS "zoneId", kind, text, photo_id IS NOT NULL AS "hasPhoto", at, received_at AS "receivedAt",
         settled_at AS "settledAt"
       FROM incidents WHERE ($1::boolean IS NULL OR (settled_at IS NULL) = $1) AND ($2::text IS NULL OR zone_id = $2)
         AND ($3::uuid IS NULL OR id < $3) AND ($5::text[] IS NULL OR zone_id = ANY ($5))
       ORDER BY id DESC LIMIT $4`,
      [open ?? null, zoneId ?? null, cursor ?? null, limit + 1, own],
    );
    const incidents = found.slice(0, limit);
    return { incidents, ...(found.length > limit && { nextCursor: incidents.at(-1)?.id }) };
  }

  /** Somebody looked after it: it is open no more. */
  async settle(id: string, act: Act): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      if (!isUuid(id) || !(await settleIncident(tx, id, act.now))) throw notFound('incident');
      await writeAudit(tx, { ...act, action: 'settle_incident', target: id });
    });
  }

  /** Who looked at it is kept. */
  async photo(id: string, act: Act): Promise<Buffer> {
    const found = isUuid(id)
      ? await row<{ photoId: string | null }>(
          this.database.manager,
          'SELECT photo_id AS "photoId" FROM incidents WHERE id = $1',
          [id],
        )
      : undefined;
    if (!found?.photoId) throw notFound('photo');
    const photo = await this.photos.read(found.photoId);
    await writeAudit(this.database.manager, { ...act, action: 'view_photo', target: id });
    return photo;
  }
}
