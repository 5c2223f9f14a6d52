import type { Claim, Party } from '../record/index.ts'
import { isOnlyNamed } from './only-named.ts'
import { isSameParty } from './same-party.ts'
import { listed, oneLine, partyName, partyWithin, shortened } from './words.ts'

/** Those who do what a claim tells: their own word for it needs no other. */
function doersOf(claim: Claim): readonly Party[] {
  switch (claim.kind) {
    case 'event':
      return claim.content.actors.map(({ value }) => value)
    case 'commitment':
      return claim.content.promisors.map(({ value }) => value)
    case 'statement':
      return claim.content.speakers.map(({ value }) => value)
    case 'force-level':
      return claim.content.owner ? [claim.content.owner.value] : []
    case 'incident':
    case 'role':
    case 'relation':
    case 'tally':
      return []
  }
}

/** A source inside a line: only names keep their capitals. */
function nameOf(party: Party): string {
  const { label, link, name } = party
  if (label !== undefined || link === 'name') return partyName(party).replace(/^The /, 'the ')
  if (link === 'pronoun') return 'somebody not named'
  const words = oneLine(name)
  // A transcript names whoever speaks so: "SENIOR OFFICIAL: …".
  if (words === words.toUpperCase() && words.includes(' ')) return `the ${words.toLowerCase()}`
  const isPlain = /^(?:An?|The|Some|Several|Many|One) |^\p{Lu}\p{Ll}+$/u.test(words)
  return isPlain ? words.charAt(0).toLowerCase() + words.slice(1) : partyWithin(party)
}

/** Those whose word it is, innermost; none when the report tells it in its own voice, or whoever did it says so. */
function sourcesOf(claim: Claim): readonly string[] {
  // That there is an election is nobody's word, whoever speaks of it.
  if (isOnlyNamed({ claim })) return []
  const doers = doersOf(claim)
  for (const {
    party,
    together = [],
    class: sourceClass,
    span,
  } of claim.attribution.chain.toReversed()) {
    if (sourceClass === 'outlet-narration' || span === undefined) continue
    const all = [party, ...together]
    if (!all.some((each) => doers.some((doer) => isSameParty(doer, each))))
      return all.map((each) => shortened(nameOf(each), longestName))
  }
  return []
}

const longestName = 80
/** Of more only so many are named. */
const mostNamed = 3

/**
 * Whose word alone a thing is, of all claims that tell of it: "Joe Biden and police". Undefined when a report tells it in its
 * own voice, or when those who did it say so themselves.
 */
export function accordingTo(claims: readonly Claim[]): string | undefined {
  const names: string[] = []
  for (const claim of claims) {
    const own = sourcesOf(claim)
    if (own.length === 0) return undefined
    names.push(...own)
  }
  const all = [...new Set(names)]
  if (all.length === 0) return undefined
  return listed(all.length > mostNamed ? [...all.slice(0, mostNamed), 'others'] : all)
}

/** The longest that lists show of a line; what is longer loses words before it loses its source. */
const longestLine = 300

/** What a claim says with whose word it is: "Shells hit the port (according to the mayor)". */
export function withSource(text: string, claims: readonly Claim[]): string {
  const source = accordingTo(claims)
  if (source === undefined || text.includes(`according to ${source}`)) return text
  const words = ` (according to ${source})`
  return shortened(text, longestLine - words.length) + words
}
