/** Why a claim is rejected: the keys 1 to 6 of the review. Kept in the log as these words. */
export const rejectReasons = [
  'the report does not say this',
  'wrong kind of thing',
  'a quotation or history, not news',
  'not so: denied, planned or possible',
  'told twice: another claim has it',
  'something else',
] as const
