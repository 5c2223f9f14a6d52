/** What an actor's claims are headed by the part it has in them: blame, claim and harm never under one head. */
const titles: Readonly<Record<string, string>> = {
  actor: 'Acts',
  recipient: 'Acted upon',
  promisor: 'Promises',
  beneficiary: 'Is promised something',
  speaker: 'Says',
  addressee: 'Is spoken to',
  accused: 'Is blamed for',
  accuser: 'Blames others for',
  claimant: 'Claims to have done',
  doer: 'Did, says the report',
  denier: 'Denies',
  target: 'Is aimed at',
  victim: 'Is hurt in',
  owner: 'Forces',
  holder: 'Holds an office',
  body: 'Offices in it',
  counted: 'Is counted',
  source: 'Is the source of',
}

export function partTitle(part: string): string {
  return titles[part] ?? part
}
