import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../geo/units.js';
import type { CarrierKind } from '../dispatch/round.js';
import { Shifts } from '../fleet/shifts.service.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { AccessTokens, hashOf } from '../platform/auth/access-tokens.js';
import { Keys } from '../platform/auth/keys.service.js';
import type { OneTimeLink } from '../platform/auth/one-time-link-answer.js';
import { LINK_LASTS } from '../platform/auth/one-time-secret.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { inTransaction, row, type Sql } from '../platform/database/sql.js';
import { Problem } from '../platform/http/problem.js';
import type { EnrolledPhone } from './enrolment-answers.js';
import { stateOfRequest } from './write-join-requests.js';
import {
  dropUnused,
  insertEnrolment,
  lockEnrolment,
  markUsed,
  type EnrolmentRow,
} from './write-enrolments.js';

/** A phone that opens a link. */
export interface OpensLink {
  readonly token: string;
  /** What ops knows the phone by, when it is lost. */
  readonly label: string;
  /** Of a request that may be sent again because its answer was lost. */
  readonly repeatKey?: string;
}

type CarrierRow = EnrolledPhone['carrier'];

/** One-time links that make a phone a rider's or a volunteer's. In real time. */
@Injectable()
export class Enrolments {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly shifts: Shifts,
    private readonly tokens: AccessTokens,
    private readonly keys: Keys,
  ) {}

  /**
   * In the place of a link that the carrier has not used. With `replaces` it ends their other phones when it
   * is used.
   */
  async make(carrierId: string, replaces: boolean, act: Act): Promise<OneTimeLink> {
    await this.shifts.partyOf(carrierId);
    const expiresAt = new Date(Date.now() + LINK_LASTS);
    return inTransaction(this.database.manager, async (tx) => {
      await dropUnused(tx, carrierId);
      const { token } = await insertEnrolment(tx, { carrierId, replaces, expiresAt });
      await writeAudit(tx, { ...act, action: 'make_enrolment', target: carrierId, detail: { replaces } });
      return { url: `${this.config.publicUrl}/enrol/${token}`, token, expiresAt };
    });
  }

  /**
   * The key of the phone that opens a link first; the same phone may ask again with the same
   * `Idempotency-Key`.
   */
  redeem(phone: OpensLink, now: EpochMs): Promise<EnrolledPhone> {
    const repeatHash = phone.repeatKey === undefined ? null : hashOf(phone.repeatKey);
    return inTransaction(this.database.manager, async (tx) => {
      const link = await lockEnrolment(tx, phone.token);
      if (!link || link.expiresAt.getTime() <= Date.now()) throw linkUsed();
      const again = link.usedAt !== null;
      if (again && !isRepeat(link, repeatHash)) throw linkUsed();
      const carrier = await this.carrierOf(tx, link);
      const party = { kind: carrier.kind, id: carrier.id };
      // The answer with the first key was lost: nobody has it.
      if (again && link.keyId) await this.tokens.revokeKey(link.keyId, tx);
      else if (link.replaces) await this.tokens.revoke(party, tx);
      await this.keys.mustHaveRoom(tx, party);
      const { id: keyId, token: key } = await this.tokens.issueKey(party, { name: phone.label }, tx);
      await markUsed(tx, link.id, keyId, repeatHash);
      const act = { actor: `carrier:${carrier.id}` as const, reason: '', now };
      await writeAudit(tx, { ...act, action: 'enrol_phone', target: carrier.id, detail: { keyId } });
      return { key, keyId, carrier };
    });
  }

  private async carrierOf(tx: Sql, { id, carrierId }: EnrolmentRow): Promise<CarrierRow> {
    if (carrierId === null) throw notLetIn((await stateOfRequest(tx, id)) ?? 'expired');
    const carrier = await row<CarrierRow & { readonly kind: CarrierKind }>(
      tx,
      `SELECT id, kind, name, zone_id AS "zoneId", compound_id AS "compoundId" FROM carriers
       WHERE id = $1 AND erased_at IS NULL`,
      [carrierId],
    );
    if (!carrier) throw linkUsed();
    return carrier;
  }
}

const isRepeat = ({ repeatHash }: EnrolmentRow, asked: Buffer | null): boolean =>
  repeatHash !== null && asked !== null && repeatHash.equals(asked);

const linkUsed = () =>
  new Problem(410, 'LINK_USED', 'This link has been used, has ended or was replaced: ask for another one.');

const notLetIn = (state: string) =>
  new Problem(409, 'NOT_LET_IN', `Your request to join is ${state}.`, { state });
