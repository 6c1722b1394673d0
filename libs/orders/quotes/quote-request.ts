import { z } from 'zod';
import { seenText } from '../../platform/http/seen-text.js';
import { askedGoods, askedLines, EITHER, eitherLinesOrGoods } from '../asked-goods.js';
import { askedWindow, quotedDropoff, READY_IN_TIME, readyAt, readyInTime } from '../order-request.js';

/** What an order would ask, without whose it is. */
export const quoteRequest = z
  .object({
    storeId: seenText(100),
    lines: askedLines.optional(),
    goods: askedGoods.optional(),
    dropoff: quotedDropoff,
    window: askedWindow.optional(),
    readyAt,
  })
  .refine(eitherLinesOrGoods, EITHER)
  .refine(readyInTime, READY_IN_TIME)
  .meta({ title: 'QuoteRequest' });
export type QuoteRequest = z.infer<typeof quoteRequest>;
