import type { Incident, Party } from '../../record/index.ts'

type Targets = Incident['targets']

const article = /^(?:an?|the|this|that|his|her|their|its)\s+/

/** "These men", "one of the largest banks": told before. */
const pointsBack = /^(?:these|those|one of the (?:\w+est|most))\b/i

/** A state or what is its own by no name: its id is the state's. */
function isState({ sector, actor = '' }: Party): boolean {
  return sector === 'gov' && /^Q\d+$/.test(actor)
}

/** Who it is, for one man by whatever words; what is a state's has the state's id. */
function personOf(party: Party | undefined): string | undefined {
  const isNamed = party?.link === 'name' && !isState(party)
  return party?.link === 'office' || isNamed ? party.actor : undefined
}

/** Each target once: "Diaz", "the journalist Ana Diaz", "the President" are one man, "woman" and "a woman" one woman. */
export function eachOnce(targets: Targets): Targets {
  const seen = new Set<string>()
  return targets.filter(({ value: { words, party } }) => {
    const key = words.toLowerCase().replace(article, '')
    const who = personOf(party)
    if (seen.size > 0 && pointsBack.test(words)) return false
    if (seen.has(key) || (who !== undefined && seen.has(` ${who}`))) return false
    if (who !== undefined) seen.add(` ${who}`)
    seen.add(key)
    return true
  })
}
