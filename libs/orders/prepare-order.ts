import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CompiledNote, Goods, PolicySources, Wishes } from '../dropoff/drop-policy.js';
import { goodsMatter } from '../dropoff/goods.js';
import { rulesWishedBy } from '../dropoff/rules/index.js';
import { Fees } from '../fees/fees.service.js';
import type { FixedFee } from '../fees/fixed-fee.js';
import type { Location } from '../geo/location.js';
import { type EpochMs, epochMs } from '../geo/units.js';
import { Merchants } from '../merchants/merchants.service.js';
import type { Store } from '../merchants/store.entity.js';
import { Places } from '../places/places.service.js';
import type { Zone } from '../places/zone.entity.js';
import { zoneRules } from '../places/zone-rules.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { refuseFarAhead, refuseFarFrom } from '../platform/http/moment.js';
import { newId } from '../platform/ids.js';
import { CompiledNotes } from './compiled-notes.js';
import { feeMeasures, type FeeLoad, type WhereTo } from './fee-measures.js';
import type { DropOffWindow } from '../deliveries/drop-off-window.js';
import { locateDropoff, type Located } from './locate-dropoff.js';
import type { OrderRequest } from './order-request.js';
import type { OrderWarning } from './order-answer.js';
import { windowAgainstNote } from './order-warnings.js';
import { paceOf, type PickedAt, type PickingPace } from '../picker-queue/picker-queue.js';
import { unknownStore, windowPassed } from './problems.js';
import { timesInForce } from './window-in-force.js';

/** An order as it was asked for: enough to tell whether it was accepted before, whatever would be said of it now. */
export interface AskedOrder {
  readonly merchantId: string;
  readonly request: OrderRequest;
  readonly idempotencyKey?: string;
  readonly bodyHash: Buffer;
}

export const askedOrder = (
  merchantId: string,
  request: OrderRequest,
  idempotencyKey?: string,
): AskedOrder => ({
  merchantId,
  request,
  idempotencyKey,
  bodyHash: createHash('sha256').update(JSON.stringify(request)).digest(),
});

/** An order that needs only its stock to be accepted. */
export interface PreparedOrder extends AskedOrder {
  readonly id: string;
  readonly deliveryId: string;
  /** Which time it is brought, where that is not the first, and instead of which order. */
  readonly attempt?: number;
  readonly redeliveryOf?: string;
  /** The request's lines, one a SKU. */
  readonly lines: ReadonlyMap<string, number>;
  readonly location: Location;
  readonly zone: Zone;
  readonly warnings: readonly OrderWarning[];
  /** Its drop policy, once it is known what its goods are like. */
  readonly compiledFor: (goods: Goods) => CompiledNote;
  /** What it costs, once it is packed; undefined: nothing is charged. */
  readonly feeFor: (load: FeeLoad) => FixedFee | undefined;
  readonly window: DropOffWindow;
  readonly readyAt: EpochMs;
  readonly promisedAt: EpochMs;
  /** Where the store counts its pickers: then their queue has a say in both times. */
  readonly pace?: PickingPace;
  /** When it should be picked, where that is later than as soon as can be. */
  readonly pickBy?: EpochMs;
  readonly now: EpochMs;
}

/** What is known of an order that is prepared anew: all of it holds as it is. */
export interface KnownBefore {
  /** Where it goes, unless that is what changes. */
  readonly located?: Located;
  /** What its resident has wished by the link. */
  readonly resident?: Wishes;
  readonly keptApart?: boolean;
  /** When the note was written that its days and hours are counted from. */
  readonly writtenAt?: EpochMs;
  /** Its times were right when they were asked for. */
  readonly timesStand?: boolean;
}

/** All of an order's acceptance that needs no transaction: its store, its place, its zone, its drop policy. */
@Injectable()
export class OrderPreparation {
  private readonly notes = new CompiledNotes();

  constructor(
    private readonly merchants: Merchants,
    private readonly places: Places,
    private readonly fees: Fees,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws the problem that refuses the order. */
  prepare(asked: AskedOrder, now: EpochMs, before: KnownBefore = {}): PreparedOrder {
    const { merchantId, request } = asked;
    if (!before.timesStand) refuseOtherTimes(request, now);
    const store = this.merchants.storeOf(merchantId, request.storeId);
    if (!store) throw unknownStore();
    const { compound, location, zone, warnings } =
      before.located ?? locateDropoff(request.dropoff, store, this.places);
    const written = {
      note: request.dropoff.note,
      zone: wishesOfZone(zone),
      compound: compound?.dropWishes,
      merchant: this.merchants.merchant(merchantId)?.dropWishes,
      noLocker: !this.places.hasLocker(compound?.id),
      ...(before.resident && { resident: before.resident }),
      ...(before.keptApart && { keptApart: true }),
    };
    const compile = (from: PolicySources): CompiledNote => this.notes.compile(from);
    const { compiled, sources, window, against } = timesInForce(
      { sources: written, compile },
      request.window,
      before.writtenAt ?? now,
      this.config.timeZone,
    );
    const where: WhereTo = {
      store,
      door: location,
      address: request.dropoff,
      zone,
      compound: compound && { ...compound, dropPoints: this.places.dropPointsOf(compound.id) },
      deliverAt: epochMs(Math.max(now, window.notBefore ?? now)),
    };
    return {
      ...asked,
      id: newId(),
      deliveryId: newId(),
      lines: mergedLines(request),
      location,
      zone,
      warnings: against ? [...warnings, windowAgainstNote(against)] : warnings,
      compiledFor: (goods) =>
        goodsMatter(goods, compiled.policy.place) ? compile({ ...sources, goods }) : compiled,
      feeFor: (load) => this.feeFor(merchantId, where, load, now),
      window,
      ...times(request, store, zone, window, now),
      pace: paceOf(store),
      pickBy: pickBy(request, zone, window),
      now,
    };
  }

  private feeFor(merchantId: string, where: WhereTo, load: FeeLoad, now: EpochMs): FixedFee | undefined {
    return this.fees.feeOf({ merchantId, zoneId: where.zone.id }, () => feeMeasures(where, load), now);
  }
}

/** A bag is brought within the year, and not to a window that has passed. */
function refuseOtherTimes({ window, readyAt }: OrderRequest, now: EpochMs): void {
  refuseFarFrom('window.earliest', window?.earliest, now);
  refuseFarAhead('window.latest', window?.latest, now);
  refuseFarFrom('readyAt', readyAt, now);
  if (window?.latest && Date.parse(window.latest) <= now) throw windowPassed();
}

const BY_ZONE = rulesWishedBy('zone');

/** What a zone demands of every drop-off in it. */
export function wishesOfZone(zone: Zone | undefined): Wishes {
  const rules: Wishes = zone?.rules ?? {};
  return Object.fromEntries(
    BY_ZONE.filter((rule) => rules[rule] !== undefined).map((rule) => [rule, rules[rule]]),
  );
}

function mergedLines({ lines }: OrderRequest): ReadonlyMap<string, number> {
  const merged = new Map<string, number>();
  for (const { sku, quantity } of lines) merged.set(sku, (merged.get(sku) ?? 0) + quantity);
  return merged;
}

function times(request: OrderRequest, store: Store, zone: Zone, window: DropOffWindow, now: EpochMs) {
  const readyAt = epochMs(
    request.readyAt ? Math.max(now, Date.parse(request.readyAt)) : now + store.preparationSeconds * 1_000,
  );
  return { readyAt, promisedAt: promisedAt(zone, window, now, readyAt) };
}

/** Of what a zone promises, this much is left for the way where the bag is ready late. */
const FOR_THE_WAY = 1 / 4;

function promisedAt(zone: Zone, window: DropOffWindow, from: EpochMs, readyAt: EpochMs): EpochMs {
  const promise = zoneRules(zone.rules).promiseMinutes * 60_000;
  const inTime = Math.max(from, window.notBefore ?? from) + promise;
  return epochMs(window.notAfter ?? Math.max(inTime, readyAt + promise * FOR_THE_WAY));
}

/** A bag that may only be dropped off later need not be ready before it takes as long as a promise to bring it there. */
function pickBy({ readyAt }: OrderRequest, zone: Zone, { notBefore }: DropOffWindow): EpochMs | undefined {
  if (readyAt) return epochMs(Date.parse(readyAt));
  return notBefore === undefined
    ? undefined
    : epochMs(notBefore - zoneRules(zone.rules).promiseMinutes * 60_000);
}

/** The times of an order whose turn with the pickers is known: not earlier than what it asked. */
export function timesInQueue(
  { request, zone, window }: Pick<PreparedOrder, 'request' | 'zone' | 'window'>,
  { startsAt, readyAt }: PickedAt,
): Pick<PreparedOrder, 'readyAt' | 'promisedAt'> {
  const ready = epochMs(Math.max(readyAt, request.readyAt ? Date.parse(request.readyAt) : readyAt));
  return { readyAt: ready, promisedAt: promisedAt(zone, window, startsAt, ready) };
}
