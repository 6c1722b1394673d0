import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { PlannedOffer } from '../../dispatch/round.js';
import { Shifts } from '../../fleet/shifts.service.js';
import type { EpochMs } from '../../geo/units.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import type { Zone } from '../../places/zone.entity.js';
import { writeAudit, type Act } from '../../platform/audit/audit-log.js';
import { inTransaction, row, startOver, type Sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { News } from '../../platform/news/news.js';
import { travelTimesOn } from '../../travel/streets.js';
import { TravelOracle } from '../../travel/travel-oracle.service.js';
import { markIdle, setCurrentLegs, withdrawBeforePickUp } from '../carry/leg-effects.js';
import type { DeliveryState } from '../delivery-machine.js';
import { lockInOrder } from '../lock-in-order.js';
import { moveDeliveries } from '../move-deliveries.js';
import { cannotAssign, notPlannedYet, unknownCarrier, wrongState } from '../problems.js';
import { loadCarrier } from '../rounds/load-carriers.js';
import type { WaitingLeg } from '../rounds/load-legs.js';
import { writeOffers } from '../rounds/write-offers.js';
import { REASSIGNED } from '../assignment-states.js';
import type { Alongside } from '../steer/steer-deliveries.service.js';
import type { AssignAnswer } from './assign-answer.js';
import { inTheWay, ofCarrier, type AssignObstacle } from './assign-obstacles.js';
import { readAssignable, readLegWithRoom, readNamed, type Assignable } from './read-assignable.js';
import { checksOfOffer, offerOf } from './round-of-one.js';

export interface AssignRequest {
  readonly carrierId: string;
  /** Passes over what ops may pass over: see `OBSTACLES`. */
  readonly force: boolean;
}

interface Decided {
  readonly leg: WaitingLeg;
  readonly offer: PlannedOffer;
  readonly forced: readonly AssignObstacle[];
}

/** Seconds that a carrier whom ops has named may think at least: somebody calls them first. */
const LEAST_SECONDS = 120;
/** What was read is read again this often where it has been overtaken. */
const TRIES = 3;

const ASSIGNABLE: readonly DeliveryState[] = ['queued', 'offered', 'accepted', 'held'];

/**
 * Ops chooses the carrier: the delivery is offered to that one alone, who reads the drop policy and accepts,
 * or not (ADR 28). Until the pick-up it is taken for that from whoever has it.
 */
@Injectable()
export class AssignDeliveries {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly shifts: Shifts,
    private readonly travel: TravelOracle,
    private readonly news: News,
  ) {}

  /** To whom has it already, nothing is done again. */
  async assign(
    deliveryId: string,
    request: AssignRequest,
    act: Act,
    alongside?: Alongside,
  ): Promise<AssignAnswer> {
    if (!isUuid(deliveryId)) throw notFound('delivery');
    for (let tries = 1; ; tries++) {
      const decided = await this.decide(deliveryId, request, act.now);
      const answer = await this.write(deliveryId, request, decided, act, alongside);
      if (answer) return answer;
      if (tries === TRIES) throw startOver('The delivery or the carrier changes too often');
    }
  }

  /** Read without locks; undefined: the carrier has it already. */
  private async decide(
    deliveryId: string,
    { carrierId, force }: AssignRequest,
    now: EpochMs,
  ): Promise<Decided | undefined> {
    const sql = this.database.manager;
    const found = await readAssignable(sql, deliveryId);
    if (!found) throw notFound('delivery');
    if (found.carrierId === carrierId) return undefined;
    refuseOutOfTurn(found);
    const carrier = await readNamed(sql, carrierId);
    if (!carrier) throw unknownCarrier();
    const zone = this.zoneOf(found);
    const rules = zoneRules(zone.rules);
    const legWithRoom = found.legId && (await readLegWithRoom(sql, found.legId, rules, now));
    if (!legWithRoom) throw notPlannedYet();
    const bar = await this.shifts.bar(carrierId, now);
    const against = ofCarrier({ ...carrier, bar, legZoneId: found.zoneId });
    const onRoad = await loadCarrier(sql, carrierId, rules, now);
    if (!onRoad) throw cannotAssign(against);
    const streets = await this.travel.forRound(zone.rules, [onRoad], [legWithRoom.leg]);
    const one = { ...legWithRoom, carrier: onRoad, zone: rules, travel: travelTimesOn(streets), now };
    const all = [...against, ...checksOfOffer(one)];
    const remaining = inTheWay(all, force);
    const offer = remaining.length === 0 ? offerOf(one) : undefined;
    if (!offer) throw cannotAssign(remaining.length > 0 ? remaining : all);
    return { leg: legWithRoom.leg, offer, forced: all };
  }

  /** Undefined: something has changed since it was read. */
  private async write(
    deliveryId: string,
    { carrierId, force }: AssignRequest,
    decided: Decided | undefined,
    act: Act,
    alongside?: Alongside,
  ): Promise<AssignAnswer | undefined> {
    const { actor, now } = act;
    try {
      const answer = await inTransaction(this.database.manager, async (tx) => {
        const { carrierIds } = await lockInOrder(tx, [deliveryId], { places: true, carriers: [carrierId] });
        const found = (await readAssignable(tx, deliveryId)) as Assignable;
        if (found.carrierId === carrierId) return this.told(tx, found.assignmentId, [], alongside);
        // Whoever took it between our read and our locks is not locked.
        if (found.carrierId && !carrierIds.includes(found.carrierId)) throw startOver('Taken meanwhile');
        refuseOutOfTurn(found);
        // Ops may have stood it down since, or its attestation has run out: no force passes that.
        if (!decided || (await this.shifts.bar(carrierId, now, tx))) throw new Overtaken();
        await putIntoPool(tx, deliveryId, found, act);
        await markIdle(tx, carrierIds, now);
        const { offered } = await writeOffers(tx, this.zoneOf(found), [decided.offer], [decided.leg], now, {
          actor,
          reason: 'assigned_by_ops',
          leastSeconds: LEAST_SECONDS,
          onShift: force ? ['online', 'paused'] : ['online'],
          ...(force && { maxLegsInHand: Infinity }),
        });
        if (offered === 0) throw new Overtaken();
        const detail = { carrierId, ...(decided.forced.length > 0 && { forced: decided.forced }) };
        await writeAudit(tx, { ...act, action: 'assign', target: deliveryId, detail });
        await this.news.tell(tx, 'carrier', carrierIds);
        const { assignmentId } = (await readAssignable(tx, deliveryId)) as Assignable;
        return this.told(tx, assignmentId, decided.forced, alongside);
      });
      this.news.wakeRelay();
      return answer;
    } catch (error) {
      if (error instanceof Overtaken) return undefined;
      throw error;
    }
  }

  private async told(
    tx: Sql,
    assignmentId: string | null,
    forced: readonly AssignObstacle[],
    alongside?: Alongside,
  ): Promise<AssignAnswer> {
    await alongside?.(tx);
    const assignment = await row<Omit<AssignAnswer, 'forced'>>(
      tx,
      `SELECT id AS "assignmentId", carrier_id AS "carrierId", state, expires_at AS "expiresAt",
         expected_pickup_at AS "expectedPickupAt", expected_dropoff_at AS "expectedDropoffAt", cost
       FROM assignments WHERE id = $1`,
      [assignmentId],
    );
    return { ...(assignment as Omit<AssignAnswer, 'forced'>), forced };
  }

  private zoneOf({ zoneId }: Assignable): Zone {
    const zone = this.places.zone(zoneId);
    if (!zone) throw notFound('zone');
    return zone;
  }
}

/** Rolls the transaction back: what was decided does not hold any more. */
class Overtaken extends Error {}

function refuseOutOfTurn({ state }: Assignable): void {
  if (!ASSIGNABLE.includes(state)) throw wrongState('assign', state);
}

/** From whoever has it, or from where it is held; its row is locked, and its carriers'. */
async function putIntoPool(
  tx: Sql,
  deliveryId: string,
  { state }: Assignable,
  { actor, now }: Act,
): Promise<void> {
  if (state === 'queued') return;
  const deliveryIds = [deliveryId];
  if (state === 'held') {
    await moveDeliveries(tx, { event: 'release', deliveryIds, actor, reason: 'released_by_ops', now });
  } else {
    await withdrawBeforePickUp(tx, deliveryIds, now, REASSIGNED);
    await moveDeliveries(tx, { event: 'reassign', deliveryIds, actor, reason: 'reassigned_by_ops', now });
  }
  await setCurrentLegs(tx, deliveryIds, 'waiting');
}
