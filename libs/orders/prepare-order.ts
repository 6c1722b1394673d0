import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CompiledNote, Goods, Wishes } from '../dropoff/drop-policy.js';
import { goodsMatter } from '../dropoff/goods.js';
import type { Location } from '../geo/location.js';
import type { EpochMs } from '../geo/units.js';
import { Merchants } from '../merchants/merchants.service.js';
import type { Store } from '../merchants/store.entity.js';
import type { Compound } from '../places/compound.entity.js';
import { Places } from '../places/places.service.js';
import type { Zone } from '../places/zone.entity.js';
import { zoneRules } from '../places/zone-rules.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { newId } from '../platform/ids.js';
import { CompiledNotes } from './compiled-notes.js';
import { dropOffWindow, type DropOffWindow } from '../deliveries/drop-off-window.js';
import type { OrderRequest } from './order-request.js';
import { paceOf, type PickedAt, type PickingPace } from './picker-queue.js';
import { outsideZones, unknownCompound, unknownStore, windowPassed } from './problems.js';

/** An order that needs only its stock to be accepted. */
export interface PreparedOrder {
  readonly id: string;
  readonly deliveryId: string;
  readonly merchantId: string;
  readonly request: OrderRequest;
  /** The request's lines, one a SKU. */
  readonly lines: ReadonlyMap<string, number>;
  readonly idempotencyKey?: string;
  readonly bodyHash: Buffer;
  readonly location: Location;
  readonly zone: Zone;
  /** Its drop policy, once it is known what its goods are like. */
  readonly compiledFor: (goods: Goods) => CompiledNote;
  readonly window: DropOffWindow;
  readonly readyAt: EpochMs;
  readonly promisedAt: EpochMs;
  /** Where the store counts its pickers: then their queue has a say in both times. */
  readonly pace?: PickingPace;
  /** When it should be picked, where that is later than as soon as can be. */
  readonly pickBy?: EpochMs;
  readonly now: EpochMs;
}

/** All of an order's acceptance that needs no transaction: its store, its place, its zone, its drop policy. */
@Injectable()
export class OrderPreparation {
  private readonly notes = new CompiledNotes();

  constructor(
    private readonly merchants: Merchants,
    private readonly places: Places,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws the problem that refuses the order. */
  prepare(merchantId: string, request: OrderRequest, now: EpochMs, idempotencyKey?: string): PreparedOrder {
    const store = this.merchants.storeOf(merchantId, request.storeId);
    if (!store) throw unknownStore();
    const { compound, location, zone } = this.locate(request);
    const sources = {
      note: request.dropoff.note,
      zone: wishesOfZone(zone),
      compound: compound?.dropWishes,
      merchant: this.merchants.merchant(merchantId)?.dropWishes,
    };
    const compiled = this.notes.compile(sources);
    const window = dropOffWindow(compiled.policy, request.window, now, this.config.timeZone);
    if (request.window?.latest && Date.parse(request.window.latest) <= now) throw windowPassed();
    return {
      id: newId(),
      deliveryId: newId(),
      merchantId,
      request,
      lines: mergedLines(request),
      idempotencyKey,
      bodyHash: createHash('sha256').update(JSON.stringify(request)).digest(),
      location,
      zone,
      compiledFor: (goods) =>
        goodsMatter(goods, compiled.policy.place) ? this.notes.compile({ ...sources, goods }) : compiled,
      window,
      ...times(request, store, zone, window, now),
      pace: paceOf(store),
      pickBy: pickBy(request, zone, window),
      now,
    };
  }

  private locate({ dropoff }: OrderRequest): { compound?: Compound; location: Location; zone: Zone } {
    const compound = dropoff.compoundId ? this.places.compound(dropoff.compoundId) : undefined;
    if (dropoff.compoundId && !compound) throw unknownCompound();
    const building = compound?.buildings.find(({ number }) => number === dropoff.building);
    const location = dropoff.location ?? building?.location ?? (compound as Location);
    const zone = this.places.zoneAt(location);
    if (!zone) throw outsideZones();
    return { compound, location: { lat: location.lat, lng: location.lng }, zone };
  }
}

/** What a zone demands of every drop-off in it. */
export function wishesOfZone(zone: Zone | undefined): Wishes {
  const { photo, contactless, disinfect } = zone?.rules ?? {};
  return {
    ...(photo && { photo }),
    ...(contactless !== undefined && { contactless }),
    ...(disinfect !== undefined && { disinfect }),
  };
}

function mergedLines({ lines }: OrderRequest): ReadonlyMap<string, number> {
  const merged = new Map<string, number>();
  for (const { sku, quantity } of lines) merged.set(sku, (merged.get(sku) ?? 0) + quantity);
  return merged;
}

function times(request: OrderRequest, store: Store, zone: Zone, window: DropOffWindow, now: EpochMs) {
  const readyAt = request.readyAt
    ? Math.max(now, Date.parse(request.readyAt))
    : now + store.preparationSeconds * 1_000;
  return { readyAt, promisedAt: promisedAt(zone, window, now) };
}

function promisedAt(zone: Zone, window: DropOffWindow, from: EpochMs): EpochMs {
  return (
    window.notAfter ??
    Math.max(from, window.notBefore ?? from) + zoneRules(zone.rules).promiseMinutes * 60_000
  );
}

/** A bag that may only be dropped off later need not be ready before it takes as long as a promise to bring it there. */
function pickBy({ readyAt }: OrderRequest, zone: Zone, { notBefore }: DropOffWindow): EpochMs | undefined {
  if (readyAt) return Date.parse(readyAt);
  return notBefore === undefined ? undefined : notBefore - zoneRules(zone.rules).promiseMinutes * 60_000;
}

/** The times of an order whose turn with the pickers is known: not earlier than what it asked. */
export function timesInQueue(
  { request, zone, window }: Pick<PreparedOrder, 'request' | 'zone' | 'window'>,
  { startsAt, readyAt }: PickedAt,
): Pick<PreparedOrder, 'readyAt' | 'promisedAt'> {
  const asked = request.readyAt ? Date.parse(request.readyAt) : readyAt;
  return { readyAt: Math.max(readyAt, asked), promisedAt: promisedAt(zone, window, startsAt) };
}
