import { Injectable } from '@nestjs/common';
import { ZoneSupplies } from '../../deliveries/supply/zone-supplies.service.js';
import type { ChangedPart } from '../../deliveries/changed-part.js';
import { accessTo } from '../../deliveries/delivery-planner.js';
import { planLegs } from '../../deliveries/leg-plan.js';
import { changeLoad } from '../../deliveries/steer/change-load.js';
import { changeWay } from '../../deliveries/steer/change-way.js';
import { changeDelivery } from '../../deliveries/write-deliveries.js';
import type { CompiledNote } from '../../dropoff/drop-policy.js';
import { floorNumber } from '../../geo/doors/door-names.js';
import { epochMs, type EpochMs } from '../../geo/units.js';
import { Merchants } from '../../merchants/merchants.service.js';
import type { Store } from '../../merchants/store.entity.js';
import { changeOrder } from '../../order-records/change-order.js';
import { planAnew, queueBeside, type PickedAt } from '../../picker-queue/picker-queue.js';
import { Places } from '../../places/places.service.js';
import type { AccessState, Zone } from '../../places/zone.entity.js';
import type { Actor } from '../../platform/audit/actor.js';
import { row, type Sql } from '../../platform/database/sql.js';
import { News } from '../../platform/news/news.js';
import { changeLines } from '../../stock/reservations/change-lines.js';
import { lockLevelsFor } from '../../stock/reservations/reserve-for-orders.js';
import type { OrderRequest } from '../order-request.js';
import { feeLoadOf } from '../fee-load.js';
import { goodsOf, pack, type Packed } from '../packing.js';
import { askedOrder, type KnownOrder } from '../placed-order.js';
import { OrderPreparation } from '../prepare-order.js';
import { promisedTimes, type PromisedTimes } from '../promise-order.js';
import { reserveInOrder } from '../reserve-in-order.js';
import { hasOtherTimes, saysTheSame } from '../says-the-same.js';
import { withPhoneNumber } from '../write-orders.js';
import { lineChanges, withOwn } from './change-lines.js';
import { linesToPack, type KeptOrder } from './kept-order.js';

export interface ChangeToWrite {
  readonly request: OrderRequest;
  readonly changed: readonly ChangedPart[];
  readonly actor: Actor;
  readonly now: EpochMs;
}

/** An order with its change prepared, its lines reserved and packed. */
interface Rewritten extends ChangeToWrite {
  readonly prepared: KnownOrder;
  readonly packed: Packed;
  readonly compiled: CompiledNote;
  readonly times: PromisedTimes;
}

/** Writes what has changed of an order, in the transaction that holds its locks; throws what refuses it. */
@Injectable()
export class WriteChange {
  constructor(
    private readonly preparation: OrderPreparation,
    private readonly merchants: Merchants,
    private readonly places: Places,
    private readonly supplies: ZoneSupplies,
    private readonly news: News,
  ) {}

  async write(tx: Sql, kept: KeptOrder, change: ChangeToWrite): Promise<void> {
    const { changed, now } = change;
    const prepared = this.prepare(kept, change);
    const picked = await this.takeStock(tx, kept, prepared, changed);
    const packed = prepared.packed ?? pack(await linesToPack(tx, kept));
    const compiled = prepared.compiledFor(goodsOf(packed));
    const { zone, store } = prepared;
    const { compoundId } = change.request.dropoff;
    const expectation = await this.supplies.expectation(zone, store.id, store, compoundId);
    const readyAt = changed.includes('readyAt') ? prepared.readyAt : epochMs(kept.readyAt);
    const times = promisedTimes({ ...prepared, readyAt, expectation }, compiled.policy.place, picked);
    const written = { ...change, prepared, packed, compiled, times };
    await this.writeOrder(tx, kept, written);
    await this.writeWay(tx, kept, written);
    await this.writeDelivery(tx, kept, written);
    const { deliveryId, lockedCarriers } = kept;
    if (changed.includes('lines') || changed.includes('goods'))
      await changeLoad(tx, { deliveryId, ...packed }, { lockedCarriers, news: this.news, now });
    if (isBookedAnew(changed) || changed.includes('lines')) await planAnew(tx, kept.storeId, now);
    if (lockedCarriers.length > 0) await this.news.tell(tx, 'carrier', lockedCarriers);
  }

  /** As at intake; what is not changed is not judged again. */
  private prepare(kept: KeptOrder, { request, changed, now }: ChangeToWrite): KnownOrder {
    const { merchantId, compoundId, zoneId, door, wishes, keptApart, timesWishedAt, residentNote } = kept;
    const note = changed.includes('note') ? request.dropoff.note : (residentNote ?? request.dropoff.note);
    const located = changed.includes('dropoff')
      ? undefined
      : {
          compound: compoundId === null ? undefined : this.places.compound(compoundId),
          location: door,
          zone: this.places.zone(zoneId) as Zone,
          warnings: kept.warnings.filter(({ code }) => code !== 'WINDOW_AGAINST_NOTE'),
        };
    const asked = askedOrder(merchantId, { ...request, dropoff: { ...request.dropoff, note } });
    return this.preparation.prepare(asked, now, {
      located,
      resident: wishes,
      keptApart,
      writtenAt: changed.includes('note') ? now : epochMs(timesWishedAt),
      feeTerm: {
        at: epochMs(kept.acceptedAt),
        ...(kept.feeTableId !== null && { tableId: kept.feeTableId }),
      },
      timesStand: !isBookedAnew(changed),
    });
  }

  /** Lines and pickers as at intake: all of it or the problem that refuses it. */
  private async takeStock(
    tx: Sql,
    kept: KeptOrder,
    prepared: KnownOrder,
    changed: readonly ChangedPart[],
  ): Promise<PickedAt | undefined> {
    const { id, deliveryId, storeId, lines } = kept;
    const changes = changed.includes('lines') ? lineChanges(lines, prepared.lines) : [];
    const booksAnew = prepared.pace && (isBookedAnew(changed) || prepared.lines.size !== ofKept(kept).size);
    if (changes.length === 0 && !booksAnew) return undefined;
    const concerned = { storeId, lines: new Map([...prepared.lines, ...ofKept(kept)]) };
    const levels = await lockLevelsFor(tx, [concerned]);
    const queues = booksAnew ? await queueBeside(tx, storeId, deliveryId, prepared.now) : new Map();
    const [decision] = reserveInOrder([prepared], withOwn(levels, storeId, lines), queues);
    if (decision?.kind === 'refused') throw decision.problem;
    if (changes.length > 0) await changeLines(tx, { id, storeId }, changes);
    return decision?.picked;
  }

  private async writeOrder(tx: Sql, kept: KeptOrder, written: Rewritten): Promise<void> {
    const { request, changed, compiled, prepared, packed, now } = written;
    const { policy, accessCode } = compiled;
    await changeOrder(tx, kept.id, {
      dropoff: withPhoneNumber(request.dropoff),
      compiled,
      window: request.window ?? null,
      substitution: request.substitution ?? 'ask',
      ageRestricted: packed.ageRestricted,
      warnings: prepared.warnings,
      otherNote: changed.includes('note'),
      changes:
        changed.includes('dropoff') ||
        !saysTheSame(policy, kept.dropPolicy) ||
        (accessCode ?? null) !== kept.accessCode,
      timesWishedAt: changed.includes('note') && hasOtherTimes(policy, kept.dropPolicy) ? now : undefined,
      zoneBefore: kept.zoneId,
      fee: costsAnew(kept, written) ? (prepared.feeFor(feeLoadOf(packed, compiled)) ?? null) : undefined,
      goods: request.goods,
      metadata: request.metadata,
      tip: request.tip ?? 0,
      now,
    });
  }

  /**
   * The legs as they would be planned now; of a delivery that nobody has planned yet there are none to
   * change.
   */
  private async writeWay(tx: Sql, kept: KeptOrder, written: Rewritten): Promise<void> {
    const { prepared, compiled, actor, now } = written;
    const { dropoff } = prepared.request;
    const { deliveryId, lockedCarriers } = kept;
    const known = dropoff.compoundId ? this.places.compound(dropoff.compoundId) : undefined;
    const legs = planLegs({
      store: this.merchants.storeOf(kept.merchantId, kept.storeId) as Store,
      door: prepared.location,
      address: dropoff,
      place: compiled.policy.place,
      compound: known && { ...known, dropPoints: this.places.dropPointsOf(known.id) },
      access: await accessNow(tx, prepared.zone.id, known?.id),
    });
    const way = { deliveryId, zoneId: prepared.zone.id, legs };
    await changeWay(tx, way, { actor, lockedCarriers, now });
  }

  private async writeDelivery(tx: Sql, kept: KeptOrder, written: Rewritten): Promise<void> {
    const { prepared, request, now } = written;
    const open = await linesOpen(tx, kept.id);
    await changeDelivery(tx, kept.deliveryId, {
      zoneId: prepared.zone.id,
      compoundId: request.dropoff.compoundId,
      location: prepared.location,
      window: prepared.window,
      ...newTimes(kept, written),
      packedAt: open || !kept.packedAt ? undefined : epochMs(kept.packedAt),
      now,
    });
  }
}

const ofKept = ({ request }: KeptOrder): Map<string, number> =>
  new Map((request.lines ?? []).map(({ sku, quantity }) => [sku, quantity]));

/** Whether it is asked to be ready, or to be brought, at another time. */
const isBookedAnew = (changed: readonly ChangedPart[]): boolean =>
  changed.includes('readyAt') || changed.includes('window');

/**
 * What was fixed when the order was accepted, or quoted, is reckoned anew where what it was for is another:
 * by the same terms.
 */
const costsAnew = (kept: KeptOrder, written: Rewritten): boolean =>
  (['lines', 'goods', 'window'] as const).some((part) => written.changed.includes(part)) ||
  goesElsewhere(kept, written);

/** Another room of the same floor is no other way. */
function goesElsewhere({ request, door }: KeptOrder, written: Rewritten): boolean {
  if (!written.changed.includes('dropoff')) return false;
  const { lat, lng } = written.prepared.location;
  const { dropoff } = written.request;
  return (
    lat !== door.lat ||
    lng !== door.lng ||
    floorNumber(dropoff) !== floorNumber(request.dropoff) ||
    (['compoundId', 'building', 'unit'] as const).some((part) => dropoff[part] !== request.dropoff[part])
  );
}

/**
 * What was promised stays promised, unless it is wanted elsewhere or at another time; a store that is asked
 * for other times is ready as its pickers can be.
 */
function newTimes(kept: KeptOrder, written: Rewritten) {
  const { prepared, times, changed, compiled } = written;
  const { notBefore, notAfter } = prepared.window;
  const before = { readyAt: epochMs(kept.readyAt), promisedAt: epochMs(kept.promisedAt) };
  const later = times.readyAt > before.readyAt || (notBefore ?? 0) > before.promisedAt;
  const moved = goesElsewhere(kept, written) || compiled.policy.place !== kept.dropPolicy.place;
  if (changed.includes('window') || (notAfter !== undefined && notAfter !== before.promisedAt)) return times;
  if (!moved && !later) return { ...before, readyAt: times.readyAt };
  return { ...times, promisedAt: epochMs(Math.max(before.promisedAt, times.promisedAt)) };
}

/** How far an outside carrier may go, by the tables: see the delivery planner. */
async function accessNow(tx: Sql, zoneId: string, compoundId: string | undefined): Promise<AccessState> {
  const found = await row<{ zoneState: AccessState; compoundState: AccessState | null }>(
    tx,
    `SELECT z.state AS "zoneState", (SELECT c.state FROM compounds c WHERE c.id = $2) AS "compoundState"
     FROM zones z WHERE z.id = $1`,
    [zoneId, compoundId ?? null],
  );
  return found ? accessTo(found) : 'open';
}

/** Whether there is something still to be picked. */
async function linesOpen(tx: Sql, orderId: string): Promise<boolean> {
  return (
    (await row(tx, 'SELECT 1 FROM order_lines WHERE order_id = $1 AND held > 0 LIMIT 1', [orderId])) !==
    undefined
  );
}
