/** What a resident is told of a delivery, by us or by a merchant that notifies by itself. */
export const NOTICE_KINDS = [
  'accepted',
  'on_the_way',
  'arrived',
  'delivered',
  'late',
  'held',
  'failed',
  'substitutes',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What each says. */
export const NOTICE_MEANS: Readonly<Record<NoticeKind, string>> = {
  accepted: 'The order was taken in: the link, and when it will come.',
  on_the_way: 'A carrier has the bag: when it is expected.',
  arrived: 'The carrier is at the drop-off point.',
  delivered: 'The bag was left: where, with a photo.',
  late: 'It comes later than was promised: why, and when it is expected now.',
  held: 'It waits: why, and what can be done.',
  failed: 'It could not be left: why, and what can be done.',
  substitutes: 'An article ran short: an answer is asked for.',
};
