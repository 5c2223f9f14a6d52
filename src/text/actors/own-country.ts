import { readPronoun } from './pronouns.ts'
import { lowerAt } from './scene.ts'
import { isSubject, type Resolved, recent, stateMeant, type Told } from './told.ts'

/** "Help the Chadian army defend its country": whoever stands right before what is done, by a parse that misses its subject. */
function doerBefore({ scene, mentions }: Told, at: number): Resolved | undefined {
  const verb = scene.tokens[scene.tokens[at + 1]?.head ?? -1]
  const last = mentions.at(-1)
  const isDoer = verb?.penn === 'VB' && last?.end === verb.index && last.parties.length === 1
  return isDoer && last.parties[0]?.country !== undefined ? last : undefined
}

/** "his country", "their country": the country of whom the pronoun stands for. */
export function ownCountry(told: Told, at: number): Resolved | undefined {
  const { scene } = told
  if (!['country', 'nation', 'homeland'].includes(lowerAt(scene, at + 1))) return undefined
  const owner =
    doerBefore(told, at) ??
    readPronoun(told, at, true)?.antecedent ??
    [...recent(told, at, 0)].find(
      (mention) => isSubject(scene, mention) && mention.parties[0]?.country !== undefined,
    )
  const iso = owner?.parties.length === 1 ? owner.parties[0]?.country : undefined
  const party = stateMeant(told, iso)
  if (owner === undefined || party === undefined) return undefined
  return {
    first: at,
    end: at + 2,
    head: at + 1,
    who: { kind: 'country', party, many: false },
    antecedent: owner,
    parties: [party],
  }
}
