import { quote, type Realis } from '../../record/index.ts'
import { whenOf } from '../circumstance/index.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import type { EventRule } from './lexicon.ts'
import { finiteAt } from './noun-parties.ts'
import { isArranged } from './noun-proposed.ts'
import { doing, isHappening, setting } from './noun-sense.ts'
import type { Told } from './told.ts'

/** Whether a time stands below the noun itself: "the election in October". */
export function hasOwnTime(reading: Reading, noun: number): boolean {
  return reading.tree.subtree(noun).some((word) => {
    const token = reading.tokens[word]
    return (
      token !== undefined &&
      reading
        .timesOver(token)
        .some(
          ({ when, start, type }) =>
            when !== undefined && type !== 'DURATION' && reading.tokenAt(start) === word,
        )
    )
  })
}

/**
 * Whether what a noun tells came about, where the noun itself says so: a day to come plans it; a past day, an owner or "the"
 * before a war presuppose it, whatever the clause around it wants.
 */
export function realisTold(reading: Reading, told: Told): 'asserted' | 'planned' | undefined {
  if (reading.clauseOf(told.at) !== undefined) return undefined
  const { earliest, latest } = hasOwnTime(reading, told.at)
    ? (whenOf(reading, told.at)?.value ?? {})
    : {}
  const published = reading.published.latest
  if (earliest !== undefined && published !== undefined && earliest > published)
    return isPastGuess(reading, told.at) ? 'asserted' : 'planned'
  if (latest !== undefined && published !== undefined && latest <= published) return 'asserted'
  // "His meetings this week": some of them.
  const isHis = reading.tree.child(told.at, 'nmod:poss') !== undefined
  if (isHis && earliest !== undefined && published !== undefined) return 'asserted'
  if (isArranged(reading, told.at, told.rule)) return 'planned'
  if (isActing(reading, told.at) || isChanceTaken(reading, told.at)) return 'asserted'
  return isPresupposed(reading, told) ? 'asserted' : undefined
}

/** "As decided at the summit in June": a month to come by its name alone, and a past verb. */
export function isPastGuess(reading: Reading, noun: number): boolean {
  const clause = reading.clauseAt(noun)
  const verb = reading.tokens[clause?.predicate ?? -1]
  const [span] = whenOf(reading, noun)?.spans ?? []
  const isYearless = span !== undefined && !/\d{4}|next|coming/.test(quote(reading.document, span))
  const isAt = isBehind(reading, noun, /^(?:at|during|after|since)$/)
  const isHeld = reading.tokens[noun]?.head === clause?.predicate
  return (
    isHeld && isYearless && isAt && /^VB[DN]$/.test(verb?.penn ?? '') && clause?.tense !== 'future'
  )
}

/** "An inquiry found nothing": what did or did not do something came about. */
function isActing(reading: Reading, noun: number): boolean {
  const clause = finiteAt(reading, noun)
  return (
    clause?.subjects.includes(noun) === true &&
    !clause.passive &&
    clause.tense === 'past' &&
    clause.modal === undefined &&
    !isHappening(reading, noun, clause)
  )
}

/** "You will not end a war between them": what is denied is the ending. Only verbs of holding and doing deny what they hold. */
export function isDeniedOnly(reading: Reading, at: number, realis: Realis): boolean {
  if (realis !== 'denied' || reading.clauseOf(at) !== undefined) return false
  const clause = finiteAt(reading, at)
  if (clause === undefined || clause.subjects.includes(at)) return false
  return !doing.test(clause.lemma) && !setting.test(clause.lemma) && clause.lemma !== 'be'
}

/** What, once somebody's, is or was: "never recognised Russia's annexation" denies no annexation. */
const presupposing = new Set<EventRule['type']>([
  'assault',
  'agree',
  'coerce',
  'mobilize',
  'accuse',
])

/** "Its war", "Israel's agreements": whose they are, there are. "The war" is one too. */
function isPresupposed(reading: Reading, { rule, at }: Told): boolean {
  const isOwned = reading.tree.child(at, 'nmod:poss') !== undefined
  if (isOwned && presupposing.has(rule.type)) return true
  const isThe = reading.tree
    .childrenBy(at, 'det')
    .some((child) => reading.tokens[child]?.lower === 'the')
  return isThe && (/^(?:assault|coerce)$/.test(rule.type) || isGoingOn(reading, at))
}

/** "Continue the talks": there have been some. */
function isGoingOn(reading: Reading, noun: number): boolean {
  const clause = reading.clauseAt(noun)
  return clause?.objects.includes(noun) === true && /^(?:continue|resume)$/.test(clause.lemma)
}

/** "Had the chance to hold talks": he held them. */
function isChanceTaken(reading: Reading, noun: number): boolean {
  const clause = reading.clauseAt(noun)
  if (clause?.marker !== 'to' || !clause.relation.startsWith('acl')) return false
  const chance = reading.tokens[clause.predicate]?.head ?? -1
  const parent = reading.clauseAt(chance)
  return (
    /^(?:opportunity|chance|honou?r|pleasure|privilege)$/.test(
      reading.tokens[chance]?.lemma ?? '',
    ) &&
    parent?.lemma === 'have' &&
    parent.tense === 'past' &&
    !parent.negated
  )
}
