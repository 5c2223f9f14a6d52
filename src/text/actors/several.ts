import type { StatedOffice } from './found.ts'
import { lowerAt, type Scene } from './scene.ts'
import type { Resolved, Told } from './told.ts'

/** So many mentions at most are looked back over. */
const MOST_BACK = 300

/**
 * "The National Security Advisors", "both ministers" after two who are called so: whoever the report has told of by these words
 * before a name, if they are just two and of two countries.
 */
export function tieSeveral(told: Told, mention: Resolved): Resolved {
  const { scene, mentions } = told
  const { who, first, end, head } = mention
  if (who.kind !== 'nominal' || !who.many || !/^NNP?S$/.test(scene.tokens[head]?.penn ?? ''))
    return mention
  if (!/^(?:the|both|two)$/.test(lowerAt(scene, first - 1)) || lowerAt(scene, end) === 'of')
    return mention
  if (who.party.sector === 'cvl') return mention
  const words = scene.lemmas.slice(first, head + 1)
  const byActor = new Map<string, Resolved>()
  for (const other of mentions.slice(-MOST_BACK)) {
    const [party] = other.parties
    const isSo = other.person?.offices.some((office) => isCalled(scene, office, words))
    if (isSo === true && party?.actor !== undefined) byActor.set(party.actor, other)
  }
  const [one, two, third] = [...byActor.values()]
  const parties = [one, two].flatMap((bearer) => bearer?.parties ?? [])
  const countries = new Set(parties.map(({ country }) => country))
  if (two === undefined || third !== undefined || countries.size < 2) return mention
  return {
    ...mention,
    antecedent: two,
    parties: parties.map((party) => ({ ...party, link: 'description' })),
  }
}

/** "Foreign Minister" ends in "minister"; "Vice President" is no president. */
function isCalled(
  { lemmas }: Scene,
  { words: { first, end }, current }: StatedOffice,
  words: readonly string[],
): boolean {
  const at = end - words.length
  return (
    current &&
    at >= first &&
    words.every((word, place) => lemmas[at + place] === word) &&
    (at === first || !/^(?:vice|deputy|-)$/.test(lemmas[at - 1] ?? ''))
  )
}
