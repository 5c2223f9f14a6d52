import { quote, type Slot, stated } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { isWord, lowerAt } from './words.ts'
import { wreckedIn } from './wrecked.ts'

/** "Shattered windows", "the bus was burned": a verb that says what became of a thing, or of a piece of one. */
function wreckingIn(reading: Reading, clause: Clause): number | undefined {
  const isOfThing =
    wreckedIn(reading, clause).length > 0 ||
    (lexicon.wrecks.has(clause.lemma) &&
      clause.objects.some((head) => isWord(reading, head, lexicon.pieces)))
  return isOfThing ? clause.predicate : undefined
}

/** Damage, or its stated absence, in the clause's own words. */
export function damageIn(reading: Reading, clause: Clause): Slot<string> | undefined {
  const heads = [clause.predicate, ...clause.objects, ...clause.subjects]
  const found =
    heads.find((token) => isWord(reading, token, lexicon.damage)) ?? wreckingIn(reading, clause)
  const token = found === undefined ? undefined : reading.tokens[found]
  if (found === undefined || !token) return undefined
  // "Shot it down, preventing damage": there was none to tell of.
  if (found !== clause.predicate && lexicon.foiled.has(clause.lemma)) return undefined
  const isNone =
    clause.negated ||
    reading.tree.childrenBy(found, 'det').some((child) => lowerAt(reading, child) === 'no')
  if (isNone) return { nothing: 'stated-none', spans: [{ start: token.start, end: token.end }] }
  const span = token.tag === 'VERB' ? clause.span : reading.phrase(found)
  return stated(quote(reading.document, span), span)
}
