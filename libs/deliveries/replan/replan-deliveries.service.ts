import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { claimCells, holdCells, type BoundLeg } from '../../lockers/claims/hold-cells.js';
import { releaseCells } from '../../lockers/claims/release-cells.js';
import { Merchants } from '../../merchants/merchants.service.js';
import { Places } from '../../places/places.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction, type Sql } from '../../platform/database/sql.js';
import { inParts } from '../../platform/in-parts.js';
import { News } from '../../platform/news/news.js';
import { markIdle, withdrawBeforePickUp } from '../carry/leg-effects.js';
import { accessTo } from '../delivery-planner.js';
import { LegFallBack } from '../fall-back/leg-fall-back.service.js';
import { moveDeliveries } from '../move-deliveries.js';
import { DispatchRequests } from '../rounds/dispatch-requests.service.js';
import { claimPlaces, freePlacesOf, type PlaceClaim } from '../shelf/place-claims.js';
import { dropPointsWithRoom } from '../shelf/with-room.js';
import { deliveriesBehindGates, loadWays, type WayRow } from './load-ways.js';
import { restOfWay, type RestOfWay } from './rest-of-way.js';
import { writeWays, type ChangedWay } from './write-ways.js';
import { lockInOrder } from '../lock-in-order.js';

const AT_ONCE = 200;
const REPLANNED = 'replanned';

/** What a re-plan makes of one delivery's way. */
export interface Change extends ChangedWay {
  readonly row: WayRow;
  readonly claim?: PlaceClaim;
  /** Bound for a locker, with a carrier already: a cell has to be kept for it now. */
  readonly toLocker?: BoundLeg;
  /** The shelf or post that the resident wants has no room for a bag on its way. */
  readonly full?: true;
}

interface Replanned {
  readonly changes: readonly Change[];
  /** Bags in hand that the locker they are bound for has no cell for. */
  readonly withoutCell: readonly string[];
}

/**
 * Makes the rest of deliveries' ways anew when a gate closes or opens, or the resident wants the bag
 * elsewhere: legs are split or merged, offers and acceptances that no longer fit go back to the pool, a bag
 * on its way to a closed door stops at the gate. What fits stays as it is, so it does no harm twice.
 */
@Injectable()
export class ReplanDeliveries {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly merchants: Merchants,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly news: News,
    private readonly requests: DispatchRequests,
    private readonly fallBack: LegFallBack,
  ) {}

  async replan(deliveryIds: readonly string[]): Promise<void> {
    const zoneIds = new Set<string>();
    for (const part of inParts(deliveryIds, AT_ONCE)) {
      const { changes, withoutCell } = await this.replanPart(part);
      for (const { zoneId } of changes) zoneIds.add(zoneId);
      const full = changes.filter((change) => change.full).map(({ deliveryId }) => deliveryId);
      const now = this.clock.now();
      if (full.length > 0) await this.fallBack.run(full, 'full', now);
      if (withoutCell.length > 0) await this.fallBack.run(withoutCell, 'no_cell', now);
    }
    if (zoneIds.size > 0) this.news.wakeRelay();
    for (const zoneId of zoneIds) this.requests.request(zoneId);
  }

  async behindGates(of: { readonly compoundId?: string; readonly zoneId?: string }): Promise<void> {
    await this.replan(await deliveriesBehindGates(this.database.manager, of));
  }

  /** One transaction. */
  private async replanPart(deliveryIds: readonly string[]): Promise<Replanned> {
    const now = this.clock.now();
    return inTransaction(this.database.manager, async (tx) => {
      const { freePlaces: free } = await lockInOrder(tx, deliveryIds, { places: true });
      const changes = (await loadWays(tx, deliveryIds)).flatMap((row) => this.changeOf(row, free) ?? []);
      const withoutCell = changes.length > 0 ? await this.write(tx, changes, now) : [];
      return { changes, withoutCell };
    });
  }

  /** What is to be changed, by rows alone; places that it would keep are taken out of `free`. */
  changeOf(row: WayRow, free: ReadonlyMap<string, number[]>): Change | undefined {
    const rest = this.restOf(row, free);
    if (!rest) return undefined;
    const { deliveryId, zoneId, current } = row;
    const change = { row, deliveryId, zoneId, legId: current.id, rest };
    const beforePickUp = row.state === 'offered' || row.state === 'accepted';
    if (beforePickUp && !isWithinWhatWasTaken(row, rest)) return { ...change, withdrawn: true };
    const dropPointId = rest.end.dropoff.dropPointId;
    if (!isTaken(row) || dropPointId === undefined || dropPointId === current.dropPointId)
      return { ...change, withdrawn: false };
    const counted = free.get(dropPointId);
    if (!counted) return { ...change, withdrawn: false, toLocker: boundLeg(row, dropPointId) };
    if (counted.length < row.bags) {
      return { ...change, withdrawn: beforePickUp, ...(!beforePickUp && { full: true }) };
    }
    const claim = { dropPointId, legId: current.id, deliveryId, places: counted.splice(0, row.bags) };
    return { ...change, withdrawn: false, claim };
  }

  private restOf(row: WayRow, free: ReadonlyMap<string, number[]>): RestOfWay | undefined {
    const store = this.merchants.store(row.storeId);
    const compound = this.places.compound(row.compoundId);
    // Made a moment ago in another process: the news of it is on its way, the sweeper comes back.
    if (!store || !compound || compound.gates.length === 0) return undefined;
    const { lat, lng, building, floor, room, place, current, next, state, admitted, bags } = row;
    const dropPoints = this.dropPointsFor(compound.id, current.dropPointId);
    const hasRoom = (id: string) => id === current.dropPointId || (free.get(id)?.length ?? bags) >= bags;
    return restOfWay({
      plan: {
        store,
        door: { lat, lng },
        address: { building, floor, room },
        place,
        compound: {
          ...compound,
          dropPoints: isInHand(row) ? dropPointsWithRoom(dropPoints, place, hasRoom) : dropPoints,
        },
        access: accessTo(row),
      },
      current,
      ...(next && { next }),
      bag: state === 'picked_up' ? 'under_way' : state === 'arrived' ? 'arrived' : 'at_start',
      taken: row.carrierId !== null,
      admitted,
    });
  }

  /**
   * A locker that is retired takes the bags yet that are bound for it: its cells are there until they are
   * fetched.
   */
  private dropPointsFor(compoundId: string, boundFor: string | null) {
    const dropPoints = this.places.dropPointsOf(compoundId);
    const bound = boundFor === null ? undefined : this.places.dropPoint(boundFor);
    return bound?.retiredAt && bound.kind === 'locker' ? [...dropPoints, bound] : dropPoints;
  }

  /** Returns the deliveries that have a carrier, go to a locker from now on and find no cell in it. */
  private async write(tx: Sql, changes: readonly Change[], now: EpochMs): Promise<string[]> {
    const withdrawn = changes.filter((change) => change.withdrawn).map(({ deliveryId }) => deliveryId);
    if (withdrawn.length > 0) {
      await withdrawBeforePickUp(tx, withdrawn, now, REPLANNED);
      await moveDeliveries(tx, {
        event: 'reassign',
        deliveryIds: withdrawn,
        actor: 'engine',
        reason: REPLANNED,
        now,
      });
    }
    const bound = changes.filter(({ row, rest }) => row.current.dropPointId !== rest.end.dropoff.dropPointId);
    await freePlacesOf(
      tx,
      bound.map(({ legId }) => legId),
    );
    // A cell is kept for a carrier's leg: a new place, or no carrier any more, gives it back.
    const moved = [...bound, ...changes.filter((change) => change.withdrawn)];
    await releaseCells(
      tx,
      moved.map(({ legId }) => legId),
    );
    await writeWays(tx, changes);
    await claimPlaces(
      tx,
      changes.flatMap(({ claim }) => claim ?? []),
    );
    const toLockers = changes.flatMap(({ toLocker }) => toLocker ?? []);
    const cells = await holdCells(tx, toLockers);
    await claimCells(tx, cells, toLockers, now);
    const carrierIds = changes.flatMap(({ row }) => row.carrierId ?? []);
    await markIdle(tx, carrierIds, now);
    if (carrierIds.length > 0) await this.news.tell(tx, 'carrier', carrierIds);
    return toLockers.filter(({ id }) => !cells.admits(id)).map(({ deliveryId }) => deliveryId);
  }
}

const isTaken = ({ state }: WayRow): boolean => state !== 'queued' && state !== 'held';
const isInHand = ({ state }: WayRow): boolean => state === 'picked_up' || state === 'arrived';

const boundLeg = ({ current, deliveryId, bags, temperature }: WayRow, dropPointId: string): BoundLeg => ({
  id: current.id,
  deliveryId,
  dropPointId,
  load: { bags },
  temperature,
});

/** Whoever took the leg may still do it, and need not go further than to what was taken. */
function isWithinWhatWasTaken({ current }: WayRow, { end }: RestOfWay): boolean {
  if (current.carrierKind !== end.carrierKind) return false;
  return current.entersCompoundId !== null || end.entersCompoundId === undefined;
}
