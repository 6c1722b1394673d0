import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { announceRating } from '../deliveries/announce-rating.js';
import { wrongState } from '../deliveries/problems.js';
import type { EpochMs } from '../geo/units.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { inTransaction, row, rows } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { News } from '../platform/news/news.js';
import type {
  OpsRatingList,
  RatingAnswer,
  RatingList,
  RatingRequest,
  RatingsQuery,
} from './rating-answers.js';

/** How far a delivery has to be to be rated: what is still on its way may yet come. */
const RATED_IN: readonly DeliveryState[] = ['delivered', 'failed', 'returned'];

/** For SQL: a rating r of a delivery d and order o. */
const VIEW = `r.delivery_id AS "deliveryId", r.rating, r.complaints, r.at, d.order_id AS "orderId",
  o.external_id AS "externalId", d.store_id AS "storeId"`;
const FILTERED = `($1::text IS NULL OR r.merchant_id = $1) AND ($2::text IS NULL OR r.rating = $2)
  AND ($3::timestamptz IS NULL OR r.at >= $3) AND ($4::timestamptz IS NULL OR r.at < $4)
  AND ($5::uuid IS NULL OR (r.at, r.delivery_id) < (SELECT at, delivery_id FROM ratings WHERE delivery_id = $5))`;

/** How deliveries were, as their residents say. */
@Injectable()
export class Ratings {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  /** The last word counts; the same word again is nothing new, and nobody is told. */
  async rate(deliveryId: string, { rating, complaints }: RatingRequest, now: EpochMs): Promise<RatingAnswer> {
    const [rated, isNew] = await inTransaction(this.database.manager, async (tx) => {
      const delivery = await row<{ state: DeliveryState; merchantId: string }>(
        tx,
        'SELECT state, merchant_id AS "merchantId" FROM deliveries WHERE id = $1 FOR UPDATE',
        [deliveryId],
      );
      if (!delivery) throw notFound('delivery');
      if (!RATED_IN.includes(delivery.state)) throw wrongState('rating', delivery.state);
      const before = await row<RatingAnswer>(
        tx,
        'SELECT rating, complaints, at FROM ratings WHERE delivery_id = $1',
        [deliveryId],
      );
      if (before?.rating === rating && isDeepStrictEqual(before.complaints, complaints))
        return [before, false] as const;
      await rows(
        tx,
        `INSERT INTO ratings (delivery_id, merchant_id, rating, complaints, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (delivery_id) DO UPDATE SET rating = excluded.rating, complaints = excluded.complaints,
           at = excluded.at`,
        [deliveryId, delivery.merchantId, rating, complaints, sqlTime(now)],
      );
      await announceRating(tx, deliveryId, now);
      return [{ rating, complaints, at: sqlTime(now) }, true] as const;
    });
    if (isNew) this.news.wakeRelay();
    return rated;
  }

  /** Newest first, of one merchant. Uses ratings_of_merchant. */
  async ofMerchant(merchantId: string, query: RatingsQuery): Promise<RatingList> {
    const found = await rows<RatingList['ratings'][number]>(
      this.database.manager,
      `SELECT ${VIEW} FROM ratings r JOIN deliveries d ON d.id = r.delivery_id JOIN orders o ON o.id = d.order_id
       WHERE ${FILTERED} ORDER BY r.at DESC, r.delivery_id DESC LIMIT $6`,
      valuesOf(merchantId, query),
    );
    return pageOf(found, query.limit);
  }

  /** Newest first, of all, with who brought it. Uses ratings_by_time. */
  async forOps(query: RatingsQuery & { readonly merchantId?: string }): Promise<OpsRatingList> {
    const found = await rows<OpsRatingList['ratings'][number]>(
      this.database.manager,
      `SELECT ${VIEW}, r.merchant_id AS "merchantId", d.zone_id AS "zoneId",
         (SELECT a.carrier_id FROM assignments a WHERE a.delivery_id = d.id AND a.picked_up_at IS NOT NULL
          ORDER BY a.picked_up_at DESC LIMIT 1) AS "carrierId"
       FROM ratings r JOIN deliveries d ON d.id = r.delivery_id JOIN orders o ON o.id = d.order_id
       WHERE ${FILTERED} ORDER BY r.at DESC, r.delivery_id DESC LIMIT $6`,
      valuesOf(query.merchantId, query),
    );
    return pageOf(found, query.limit);
  }
}

const valuesOf = (merchantId: string | undefined, { rating, from, to, cursor, limit }: RatingsQuery) => [
  merchantId ?? null,
  rating ?? null,
  from ?? null,
  to ?? null,
  cursor ?? null,
  limit + 1,
];

function pageOf<Rated extends { readonly deliveryId: string }>(found: readonly Rated[], limit: number) {
  const ratings = found.slice(0, limit);
  return { ratings, ...(found.length > limit && { nextCursor: ratings.at(-1)?.deliveryId }) };
}
