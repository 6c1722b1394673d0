import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Places } from '../places/places.service.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { inTransaction, row, rows, type Sql } from '../platform/database/sql.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { notFound } from '../platform/http/problem.js';
import type { JoinCode, JoinInvitation } from './enrolment-answers.js';

/** What hangs at the gate of a compound, for neighbours who would help. It opens nothing but the question. */
@Injectable()
export class JoinCodes {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly places: Places,
  ) {}

  async codeOf(compoundId: string): Promise<JoinCode> {
    const known = await row<{ code: string; madeAt: Date }>(
      this.database.manager,
      'SELECT code, made_at AS "madeAt" FROM join_codes WHERE compound_id = $1',
      [compoundId],
    );
    if (!known) throw notFound('join code');
    return { ...known, url: this.address(known.code) };
  }

  /** In the place of the one before, which lets nobody ask any more. */
  async makeCode(compoundId: string, act: Act): Promise<JoinCode> {
    if (!this.places.compound(compoundId)) throw notFound('compound');
    const code = randomBytes(12).toString('base64url');
    await inTransaction(this.database.manager, async (tx) => {
      await rows(
        tx,
        `INSERT INTO join_codes (compound_id, code, made_at) VALUES ($1, $2, $3)
         ON CONFLICT (compound_id) DO UPDATE SET code = excluded.code, made_at = excluded.made_at`,
        [compoundId, code, sqlTime(act.now)],
      );
      await writeAudit(tx, { ...act, action: 'make_join_code', target: compoundId });
    });
    return { code, url: this.address(code), madeAt: new Date(act.now) };
  }

  async invitation(code: string): Promise<JoinInvitation> {
    const { name } = await this.compoundOf(this.database.manager, code);
    return { compound: name };
  }

  /** The compound of a code that still lets people ask. */
  async compoundOf(sql: Sql, code: string) {
    const known = await row<{ compoundId: string }>(
      sql,
      'SELECT compound_id AS "compoundId" FROM join_codes WHERE code = $1',
      [code],
    );
    const compound = known && this.places.compound(known.compoundId);
    if (!compound) throw notFound('invitation');
    return compound;
  }

  private readonly address = (code: string): string => `${this.config.publicUrl}/join/${code}`;
}
