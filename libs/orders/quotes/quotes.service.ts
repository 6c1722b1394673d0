import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ZoneSupplies } from '../../deliveries/supply/zone-supplies.service.js';
import { epochMs, type EpochMs } from '../../geo/units.js';
import { readQueue } from '../../picker-queue/picker-queue.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Problem } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { SecondLook } from '../../platform/news/second-look.js';
import { levelKey, readLevels, type LevelRow } from '../../stock/reservations/reserve-for-orders.js';
import { feeLoadOf } from '../fee-load.js';
import { goodsOf, pack, type Packed } from '../packing.js';
import type { AskedOrder, BoundQuote, Judged, PlacedOrder, WantedGoods } from '../placed-order.js';
import { OrderPreparation } from '../prepare-order.js';
import { quoteExpired, quoteMismatch, quoteUsed, unknownQuote } from '../problems.js';
import { promisedTimes } from '../promise-order.js';
import { problemsInStore, shelvesOf, turnOf } from '../reserve-in-order.js';
import { differencesFrom, placeHashOf } from './held-to-quote.js';
import { obstacles } from './obstacles.js';
import type { QuoteAnswer, QuoteReason } from './quote-answer.js';
import { findQuote, insertQuote } from './quote-records.js';
import type { QuoteRequest } from './quote-request.js';
import { undeliverable, toQuoteAnswer } from './quote-view.js';

/** Milliseconds that a quote binds for: long enough to pay, too short for the zone to become another. */
const BINDS_FOR = 10 * 60_000;

/**
 * What it takes to deliver something, told before it is ordered: judged by all that judges an order. Reserves
 * nothing.
 */
@Injectable()
export class Quotes {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly preparation: OrderPreparation,
    private readonly supplies: ZoneSupplies,
    private readonly clock: Clock,
    private readonly secondLook: SecondLook,
  ) {}

  async quote(merchantId: string, request: QuoteRequest): Promise<QuoteAnswer> {
    const now = this.clock.now();
    const { problems, wanted, placed } = await this.judge(merchantId, request, now);
    const [store, supply] = await Promise.all([
      this.lookIntoStore(wanted),
      placed && this.supplies.just(placed.zone),
    ]);
    const refusals = [...problems, ...store.problems].map(refusalOf);
    if (!placed || !supply) return undeliverable(refusals);
    const compiled = placed.compiledFor(goodsOf(store.packed));
    const way = placed.wayTo(compiled.policy.place);
    const from = placed.window.notBefore ?? placed.readyAt;
    const reasons = [
      ...refusals,
      ...obstacles(supply, { zone: placed.zone, packed: store.packed, way, from, now }),
    ];
    const told = { placed, compiled, reasons };
    if (reasons.length > 0) return toQuoteAnswer(told);
    const times = await this.timesOf(placed, request, compiled.policy.place, store.picked);
    const fee = placed.feeFor(feeLoadOf(store.packed, compiled));
    const quote = { id: newId(), expiresAt: epochMs(now + BINDS_FOR), fee };
    await insertQuote(this.database.manager, {
      ...quote,
      ...times,
      merchantId,
      storeId: request.storeId,
      zoneId: placed.zone.id,
      placeHash: placeHashOf(request.dropoff),
      window: request.window,
      load: store.packed,
      now,
    });
    return toQuoteAnswer({ ...told, quote, times });
  }

  /** What was promised of an order that is posted on a quote. Throws why that does not bind. */
  async boundTo({ merchantId, request }: AskedOrder, now: EpochMs): Promise<BoundQuote | undefined> {
    if (request.quoteId === undefined) return undefined;
    const quote = await findQuote(this.database.manager, merchantId, request.quoteId);
    if (!quote) throw unknownQuote();
    if (quote.orderId) throw quoteUsed();
    if (quote.expiresAt.getTime() <= now) throw quoteExpired(quote.expiresAt);
    const differences = differencesFrom(quote, request);
    if (differences.length > 0) throw quoteMismatch(differences);
    const { id, weightGrams, p50, p90, promisedAt, fee } = quote;
    return {
      id,
      weightGrams,
      promise: { p50: epochMs(p50), p90: epochMs(p90) },
      promisedAt: epochMs(promisedAt),
      ...(fee && { fee }),
    };
  }

  /** What another process has just taken in is looked for once, as for an order. */
  private async judge(merchantId: string, request: QuoteRequest, now: EpochMs): Promise<Judged> {
    const judge = () => this.preparation.judge(merchantId, request, now);
    const judged = await this.secondLook.at(judge);
    const malformed = judged.problems.find(({ code }) => code === 'VALIDATION_FAILED');
    if (malformed) throw malformed;
    for (const problem of judged.problems) if (await this.secondLook.mayHelp(problem)) return judge();
    return judged;
  }

  private async lookIntoStore(wanted: WantedGoods) {
    const { storeId } = wanted.request;
    const sql = this.database.manager;
    const [levels, queue] = await Promise.all([
      readLevels(sql, storeId, [...wanted.lines.keys()]),
      wanted.pace && readQueue(sql, storeId),
    ]);
    const picked = turnOf(wanted, queue);
    return {
      problems: problemsInStore(wanted, shelvesOf(levels), picked),
      packed: wanted.packed ?? packedOf(wanted, levels),
      picked,
    };
  }

  private async timesOf(
    placed: PlacedOrder,
    { dropoff }: QuoteRequest,
    place: Parameters<PlacedOrder['wayTo']>[0],
    picked: ReturnType<typeof turnOf>,
  ) {
    const { zone, store } = placed;
    const expectation = await this.supplies.expectation(zone, store.id, store, dropoff.compoundId);
    return promisedTimes({ ...placed, expectation }, place, picked);
  }
}

/** Of the lines that the store knows. */
function packedOf(
  { request: { storeId }, lines }: WantedGoods,
  levels: ReadonlyMap<string, LevelRow>,
): Packed {
  return pack(
    [...lines].flatMap(([sku, quantity]) => {
      const level = levels.get(levelKey(storeId, sku));
      return level ? [{ ...level, quantity }] : [];
    }),
  );
}

function refusalOf({ code, detail, members }: Problem): QuoteReason {
  const { errors, lines, earliest } = members;
  return {
    code,
    message: detail,
    refused: true,
    ...(errors && { errors }),
    ...(lines && { lines }),
    ...(earliest && { earliest }),
  };
}
