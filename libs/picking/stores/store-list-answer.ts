import { z } from 'zod';
import { storeAnswer } from '../../merchants/store-answer.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';

/** A store with what is going on in it. */
const listedStore = storeAnswer
  .extend({
    zoneId: z.string().nullable().describe('Where it stands; null: in no zone that is served.'),
    orders: z
      .object({
        toPick: z.int().describe('Not packed yet.'),
        packed: z.int().describe('Waiting to be fetched.'),
        asked: z.int().describe('Of those to pick: the resident is asked about an article.'),
        late: z.int().describe('Of all in the store: promised for earlier than now.'),
        nextReadyAt: instant.nullable(),
      })
      .describe('What has not left the store.'),
    stock: z.object({
      asOf: instant.nullable().describe('Of the last whole list.'),
      source: z
        .object({ adapter: z.string(), syncedAt: instant.nullable(), failures: z.int() })
        .nullable()
        .describe('The system that it is kept in step with.'),
    }),
  })
  .meta({ title: 'ListedStore' });
export type ListedStore = AnswerOf<typeof listedStore>;

export const storeList = z
  .object({ stores: z.array(listedStore), nextCursor: z.string().optional() })
  .meta({ title: 'StoreList' });
export type StoreList = AnswerOf<typeof storeList>;
