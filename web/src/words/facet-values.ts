/** What somebody did in saying it. */
export const stances: Readonly<Record<string, string>> = {
  say: 'said',
  announce: 'announced',
  confirm: 'confirmed',
  warn: 'warned',
  accuse: 'accused',
  deny: 'denied',
  demand: 'demanded',
  promise: 'promised',
  praise: 'praised',
  condemn: 'condemned',
  'call-for': 'called for',
  predict: 'predicted',
  expect: 'expected',
  ask: 'asked',
  'deny-knowledge': 'denied knowing of',
}

/** Values of the filter "Status" that are codes of one list alone. */
export const listStatus: Readonly<Record<string, string>> = {
  direct: 'in their words',
  indirect: 'paraphrased',
  mixed: 'partly in their words',
  given: 'dated when it was added',
  metadata: "dated by the file's data",
  inline: 'dated in the text',
  dateline: 'dated by the dateline',
  inferred: 'worked out',
  'no-conflict': 'looks alike only',
  'in-dispute': 'reports disagree',
  number: 'has a number',
  deadline: 'has a deadline',
  hedged: 'hedged in the report',
  named: 'by name',
  described: 'only described',
}
