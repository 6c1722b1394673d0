import { z } from 'zod';
import { COMPLAINTS, RATINGS } from '../deliveries/rating-codes.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';
import { moment } from '../platform/http/moment.js';

export const ratingRequest = z
  .object({
    rating: z.enum(RATINGS),
    complaints: z
      .array(z.enum(COMPLAINTS))
      .transform((given) => COMPLAINTS.filter((one) => given.includes(one)))
      .default([])
      .describe('What was wrong; of a thumb down at least one, of a thumb up none.'),
  })
  .refine(({ rating, complaints }) => (rating === 'down') === complaints.length > 0, {
    path: ['complaints'],
    message: 'must name what was wrong with a thumb down, and nothing with a thumb up',
  })
  .meta({ title: 'RatingRequest' });
export type RatingRequest = z.infer<typeof ratingRequest>;

const rating = z.object({
  rating: z.enum(RATINGS),
  complaints: z.array(z.enum(COMPLAINTS)),
  at: instant,
});

export const ratingAnswer = rating.meta({ title: 'Rating' });
export type RatingAnswer = AnswerOf<typeof ratingAnswer>;

export const ratingsQuery = z.object({
  rating: z.enum(RATINGS).optional(),
  from: moment.optional(),
  to: moment.optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type RatingsQuery = z.infer<typeof ratingsQuery>;

const rated = rating.extend({
  deliveryId: z.uuid(),
  orderId: z.uuid(),
  externalId: z.string(),
  storeId: z.string(),
});

export const ratingList = z
  .object({ ratings: z.array(rated), nextCursor: z.uuid().optional() })
  .meta({ title: 'Ratings' });
export type RatingList = AnswerOf<typeof ratingList>;

export const opsRatingList = z
  .object({
    ratings: z.array(
      rated.extend({
        merchantId: z.string(),
        zoneId: z.string(),
        carrierId: z.string().nullable().describe('Who brought it last.'),
      }),
    ),
    nextCursor: z.uuid().optional(),
  })
  .meta({ title: 'OpsRatings' });
export type OpsRatingList = AnswerOf<typeof opsRatingList>;
