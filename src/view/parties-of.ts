import type { Claim, ClaimOf, Kind, Party, Read } from '../record/index.ts'

/** The part somebody has in a claim. `accused`: said by others to have done it. */
export type PartyPart =
  | 'actor'
  | 'recipient'
  | 'promisor'
  | 'beneficiary'
  | 'speaker'
  | 'addressee'
  | 'accused'
  | 'accuser'
  | 'claimant'
  | 'doer'
  | 'denier'
  | 'target'
  | 'victim'
  | 'owner'
  | 'holder'
  | 'body'
  | 'subject'
  | 'object'
  | 'counted'
  | 'source'

export interface PartyFound {
  readonly party: Party
  readonly part: PartyPart
}

function all(
  part: PartyPart,
  parties: readonly (Read<Party> | undefined)[],
): readonly PartyFound[] {
  return parties.flatMap((party) => (party ? [{ party: party.value, part }] : []))
}

type Responsibility = ClaimOf<'incident'>['content']['responsibility'][number]

const doers: Readonly<Record<Responsibility['stance'], PartyPart>> = {
  stated: 'doer',
  claimed: 'claimant',
  blamed: 'accused',
  denied: 'denier',
  unclaimed: 'doer',
}

const finders: { readonly [K in Kind]: (content: ClaimOf<K>['content']) => readonly PartyFound[] } =
  {
    incident: ({ targets, casualties, responsibility }) => [
      ...targets.flatMap(({ value }) =>
        value.party ? [{ party: value.party, part: 'target' as const }] : [],
      ),
      ...all(
        'victim',
        casualties.map(({ who }) => who),
      ),
      ...responsibility.flatMap(({ stance, party, by }) => [
        ...all(doers[stance], [party]),
        ...all(stance === 'blamed' ? 'accuser' : 'source', [by]),
      ]),
    ],
    event: ({ actors, recipients }) => [...all('actor', actors), ...all('recipient', recipients)],
    commitment: ({ promisors, beneficiaries }) => [
      ...all('promisor', promisors),
      ...all('beneficiary', beneficiaries),
    ],
    'force-level': ({ owner }) => all('owner', [owner]),
    statement: ({ speakers, addressees }) => [
      ...all('speaker', speakers),
      ...all('addressee', addressees),
    ],
    role: ({ holder, body }) => [...all('holder', [holder]), ...all('body', [body])],
    relation: ({ subject, object }) => [...all('subject', [subject]), ...all('object', [object])],
    tally: ({ who, targets }) => [...all('counted', [who]), ...all('target', targets)],
  }

/** Everybody whom a claim's content names, with the part they have in it. */
export function findParties(claim: Claim): readonly PartyFound[] {
  // The table's row and the claim are of one kind; TypeScript cannot tie the two.
  return (finders[claim.kind] as (content: Claim['content']) => readonly PartyFound[])(
    claim.content,
  )
}
