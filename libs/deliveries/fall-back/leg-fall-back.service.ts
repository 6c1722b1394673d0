import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Place } from '../../dropoff/drop-policy.js';
import type { EpochMs } from '../../geo/units.js';
import { releaseCells } from '../../lockers/claims/release-cells.js';
import { Places } from '../../places/places.service.js';
import { inTransaction, type Sql } from '../../platform/database/sql.js';
import { News } from '../../platform/news/news.js';
import { accessTo } from '../delivery-planner.js';
import { FALL_BACK_PLACES, type FallBackCause } from '../../dropoff/fall-back-place.js';
import { asWished, fallBackStop, inCareOf } from './fall-back-stop.js';
import { claimPlaces, freePlacesOf } from '../shelf/place-claims.js';
import { lockBound, type BoundRow } from './load-bound.js';
import { writeFallBack } from './write-fall-back.js';
import { lockInOrder } from '../lock-in-order.js';

/**
 * Sends bags elsewhere that a locker cannot take, or a shelf has no room for: leg, drop policy, history and
 * claims change together, carrier and resident are told. One that has a carrier takes numbered places where
 * it goes, or goes on to where it needs none; one in the pool takes them when it is offered, and waits for
 * them till then. Once a cell has been opened for its rider the bag may lie behind its door, and stays there:
 * the code that the locker showed still proves it.
 */
@Injectable()
export class LegFallBack {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly news: News,
  ) {}

  /**
   * Where each of the deliveries goes now; those that have nowhere else to go, or are not in the way of the
   * cause, are absent.
   */
  async run(
    deliveryIds: readonly string[],
    because: FallBackCause,
    now: EpochMs,
  ): Promise<ReadonlyMap<string, Place>> {
    return inTransaction(this.database.manager, async (tx) => {
      const { carrierIds, freePlaces: free } = await lockInOrder(tx, deliveryIds, { places: true });
      const fallen = new Map<string, Place>();
      for (const bound of await lockBound(tx, deliveryIds, because)) {
        const place = await this.sendElsewhere(tx, bound, { because, free, now });
        if (place) fallen.set(bound.deliveryId, place);
      }
      if (fallen.size > 0 && carrierIds.length > 0) await this.news.tell(tx, 'carrier', carrierIds);
      return fallen;
    });
  }

  private async sendElsewhere(
    tx: Sql,
    bound: BoundRow,
    { because, free, now }: FallingBack,
  ): Promise<Place | undefined> {
    const compound = this.places.compound(bound.compoundId);
    const hasRoom = ({ id }: { readonly id: string }) => (free.get(id)?.length ?? 0) >= bound.bags;
    const dropPoints = this.places.dropPointsOf(bound.compoundId);
    const found =
      compound &&
      fallBackStop(asWished(bound.policy, inCareOf(bound.temperature, bound.fallback ?? FALL_BACK_PLACES)), {
        door: { lat: bound.lat, lng: bound.lng },
        address: bound,
        compound: { ...compound, dropPoints: bound.taken ? dropPoints.filter(hasRoom) : dropPoints },
        access: accessTo(bound),
      });
    if (!found) return undefined;
    const { place, stop } = found;
    const { legId, deliveryId } = bound;
    await writeFallBack(tx, bound, found, because, now);
    await releaseCells(tx, [legId]);
    await freePlacesOf(tx, [legId]);
    if (stop.dropPointId && bound.taken) {
      const places = free.get(stop.dropPointId)?.splice(0, bound.bags) ?? [];
      await claimPlaces(tx, [{ dropPointId: stop.dropPointId, legId, deliveryId, places }]);
    }
    return place;
  }
}

interface FallingBack {
  readonly because: FallBackCause;
  /** Numbers, by drop point: what is taken is taken out. */
  readonly free: ReadonlyMap<string, number[]>;
  readonly now: EpochMs;
}
