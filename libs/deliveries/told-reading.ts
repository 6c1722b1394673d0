import type { ToldReading } from '../dropoff/drop-policy.js';
import { maskPhonesIn } from '../contact/mask-phones.js';

/** An order's reading as it is told, in SQL: with whether the resident has confirmed it. */
export const TOLD_READING =
  "o.reading || jsonb_build_object('confirmed', o.reading_confirmed_at IS NOT NULL)";

/** The same for those who are not to call anybody. */
export const readingWithMaskedPhones = (reading: ToldReading): ToldReading => ({
  ...reading,
  unread: reading.unread.map(maskPhonesIn),
  doubts: reading.doubts.map((doubt) => ({ ...doubt, words: maskPhonesIn(doubt.words) })),
});

/** The same for those who are not to know what the note says. */
export const readingWithoutWords = ({ doubts, confirmed }: ToldReading): ToldReading => ({
  unread: [],
  doubts: doubts.map((doubt) => ({ ...doubt, words: '' })),
  confirmed,
});
