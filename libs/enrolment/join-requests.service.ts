import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { insertCarriers, setCoordinator } from '../fleet/write-carriers.js';
import type { EpochMs } from '../geo/units.js';
import { Places } from '../places/places.service.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { inTransaction, row, type Sql } from '../platform/database/sql.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { isUuid, namedId, newId } from '../platform/ids.js';
import type { JoinAsked, JoinRequest, JoinRequestList } from './enrolment-answers.js';
import { JoinCodes } from './join-codes.service.js';
import { insertEnrolment, nameCarrier } from './write-enrolments.js';
import {
  countWaiting,
  decideRequest,
  insertRequest,
  lockRequest,
  readRequests,
  WAITS_AT_MOST,
} from './write-join-requests.js';

/** Who asks, and may carry once let in. */
export interface Asking {
  readonly name: string;
  readonly phone: string;
}

/** Of one compound: more would be a flood, not neighbours. */
const MOST_WAITING = 200;
/** What somebody on foot carries who has not said; ops changes it. */
const ON_FOOT = { bags: 6, weightGrams: 20_000, coldBox: false };

/**
 * Neighbours who would help: they ask by the code at their gate, and ops or the compound's coordinator lets
 * them in.
 */
@Injectable()
export class JoinRequests {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly codes: JoinCodes,
  ) {}

  /** The token is the asking phone's own: nobody else's becomes the volunteer's. */
  ask(code: string, { name, phone }: Asking, now: EpochMs): Promise<JoinAsked> {
    return inTransaction(this.database.manager, async (tx) => {
      const { id: compoundId } = await this.codes.compoundOf(tx, code);
      if ((await countWaiting(tx, compoundId)) >= MOST_WAITING) throw tooMany();
      // In real time, as keys are: the day after its last, whichever clock ends it.
      const lasts = new Date(Date.now() + WAITS_AT_MOST);
      const { id: enrolmentId, token } = await insertEnrolment(tx, {
        carrierId: null,
        replaces: false,
        expiresAt: lasts,
      });
      await insertRequest(tx, { id: newId(), compoundId, name, phone, enrolmentId, now });
      return { token, state: 'waiting', expiresAt: new Date(now + WAITS_AT_MOST) };
    });
  }

  async ofZones(zones: readonly string[] | null): Promise<JoinRequestList> {
    return { requests: await readRequests(this.database.manager, { compoundId: null, zones }) };
  }

  /** For the coordinator: their neighbours alone. */
  async forCoordinator(volunteerId: string): Promise<JoinRequestList> {
    const compoundId = await coordinates(this.database.manager, volunteerId);
    return { requests: await readRequests(this.database.manager, { compoundId, zones: null }) };
  }

  /** Lets somebody in: from now on their phone can have its key. Answers who they are. */
  admit(id: string, act: Act, coordinator?: string): Promise<{ readonly carrierId: string }> {
    return this.decide(id, coordinator, async (tx, request) => {
      const carrierId = namedId('volunteer');
      await insertCarriers(tx, [this.volunteer(carrierId, request)]);
      await nameCarrier(tx, request.enrolmentId, carrierId);
      await decideRequest(tx, { id, state: 'admitted', carrierId, by: act.actor, now: act.now });
      await writeAudit(tx, { ...act, action: 'admit_volunteer', target: carrierId, detail: { request: id } });
      return { carrierId };
    });
  }

  async refuse(id: string, act: Act, coordinator?: string): Promise<void> {
    await this.decide(id, coordinator, async (tx) => {
      await decideRequest(tx, { id, state: 'refused', carrierId: null, by: act.actor, now: act.now });
      await writeAudit(tx, { ...act, action: 'refuse_volunteer', target: id });
    });
  }

  async makeCoordinator(carrierId: string, coordinator: boolean, act: Act): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      if (!(await setCoordinator(tx, carrierId, coordinator))) throw notFound('volunteer');
      await writeAudit(tx, { ...act, action: 'set_coordinator', target: carrierId, detail: { coordinator } });
    });
  }

  private decide<Told>(
    id: string,
    coordinator: string | undefined,
    act: (tx: Sql, request: JoinRequest & { readonly enrolmentId: string }) => Promise<Told>,
  ): Promise<Told> {
    if (!isUuid(id)) throw notFound('request');
    return inTransaction(this.database.manager, async (tx) => {
      const request = await lockRequest(tx, id);
      const own = coordinator === undefined ? undefined : await coordinates(tx, coordinator);
      if (!request || (own !== undefined && own !== request.compoundId)) throw notFound('request');
      if (request.state !== 'waiting') throw decided(request.state);
      return act(tx, request);
    });
  }

  private volunteer(id: string, { compoundId, name }: JoinRequest) {
    const compound = this.places.compound(compoundId);
    if (!compound) throw notFound('compound');
    return {
      id,
      kind: 'volunteer' as const,
      name: name ?? '',
      zoneId: compound.zoneId,
      compoundId,
      vehicle: 'foot' as const,
      capacityBags: ON_FOOT.bags,
      capacityGrams: ON_FOOT.weightGrams,
      coldBox: ON_FOOT.coldBox,
      registeredCapacity: ON_FOOT,
    };
  }
}

/** The compound that a volunteer lets others into; who lets nobody in finds nothing. */
async function coordinates(sql: Sql, volunteerId: string): Promise<string> {
  const own = await row<{ compoundId: string }>(
    sql,
    'SELECT compound_id AS "compoundId" FROM carriers WHERE id = $1 AND coordinator AND erased_at IS NULL',
    [volunteerId],
  );
  if (!own) throw new Problem(403, 'ROLE_FORBIDS', 'You are not the coordinator of your compound.');
  return own.compoundId;
}

const decided = (state: string) => new Problem(409, 'ALREADY_DECIDED', `It is ${state} already.`, { state });
const tooMany = () =>
  new Problem(409, 'JOIN_QUEUE_FULL', `${MOST_WAITING} wait to be let in: they are decided first.`);
