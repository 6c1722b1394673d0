/** How a delivery was, in its resident's eyes. */
export const RATINGS = ['up', 'down'] as const;

/** What a resident may complain of. Codes alone: words would be of people. */
export const COMPLAINTS = [
  'late',
  'wrong_place',
  'note_ignored',
  'disturbed',
  'missing_goods',
  'wrong_goods',
  'damaged',
  'not_kept_cold',
  'unfriendly',
  'never_came',
  'other',
] as const;
