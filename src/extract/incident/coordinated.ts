import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { isPerson } from './people.ts'
import { lemmaAt, lowerAt } from './words.ts'

/** How deep a list may be nested: "a, b, c and d" parsed as each hanging on the one before. */
const deepest = 12

/** A word with everything coordinated with it, also where each member hangs on the one before. */
export function listed(reading: Reading, head: number): readonly number[] {
  const found = [head]
  for (let at = 0; at < found.length && found.length < deepest; at += 1)
    found.push(
      ...[
        ...reading.tree.childrenBy(found[at] ?? -1, 'conj'),
        ...listedApposition(reading, found[at] ?? -1),
      ].filter((child) => !found.includes(child) && isNominal(reading, child)),
    )
  return found
}

/** "A leader, a courier and four guards": the second of a list taken for an apposition of the first. */
function listedApposition(reading: Reading, head: number): readonly number[] {
  if (reading.tokens[head]?.tag !== 'NOUN' || !isIndefinite(reading, head)) return []
  return reading.tree
    .childrenBy(head, 'appos')
    .filter(
      (child) =>
        reading.tokens[child]?.tag === 'NOUN' &&
        isIndefinite(reading, child) &&
        reading.tree.child(child, 'conj') !== undefined,
    )
}

function isIndefinite(reading: Reading, noun: number): boolean {
  return reading.tree
    .childrenBy(noun, 'det', 'nummod')
    .some((child) =>
      /^(?:an?|CD)$/.test(reading.tokens[child]?.penn === 'CD' ? 'CD' : lowerAt(reading, child)),
    )
}

function isNominal(reading: Reading, token: number): boolean {
  const { tag = '', lower = '' } = reading.tokens[token] ?? {}
  return (
    (/^(NOUN|PROPN|NUM)$/.test(tag) || lexicon.selves.has(lower)) &&
    reading.clauseOf(token) === undefined
  )
}

/** "Killed Ana Gil, a nurse, and the driver": nouns that the parse coordinates with the verb belong to its objects. */
function besideVerb(reading: Reading, { predicate, objects }: Clause): readonly number[] {
  const [first] = objects
  if (first === undefined || first < predicate) return []
  return reading.tree
    .childrenBy(predicate, 'conj')
    .filter((child) => child > first && isNominal(reading, child))
}

/** "Attacked and robbed three banks": the object of the second verb is that of the first too. */
function shared(reading: Reading, clause: Clause): readonly number[] {
  const { predicate, passive } = clause
  if (passive || lowerAt(reading, predicate + 1) !== 'and') return []
  const next = reading
    .clausesBelow(clause)
    .find((below) => below.relation === 'conj' && below.predicate === predicate + 2)
  return next === undefined || next.passive ? [] : next.objects.filter((head) => head > predicate)
}

/** "Set fire to two buses": whom or what it is done to, behind "to". */
function lentTo(reading: Reading, { lemma, objects, obliques }: Clause): readonly number[] {
  const [lent] = objects
  if (lent === undefined || !lexicon.lent.has(`${lemma} ${lemmaAt(reading, lent)}`)) return []
  const below = reading.tree
    .childrenBy(lent, 'nmod')
    .filter((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'to'),
    )
  return [
    ...obliques.filter(({ preposition }) => preposition === 'to').map(({ head }) => head),
    ...below,
  ]
}

/** "The deaths of two nuns who were shot": people right before "who", though the parse ties it to the noun above them. */
function antecedentOf(reading: Reading, { predicate, relation }: Clause, head: number): number {
  if (relation !== 'acl:relcl' || reading.tokens[predicate]?.head !== head) return head
  const who = reading.tree.children(predicate).find((child) => lowerAt(reading, child) === 'who')
  const before = (who ?? 0) - (lowerAt(reading, (who ?? 0) - 1) === ',' ? 2 : 1)
  const isOther = before > head && /^(NOUN|PROPN)$/.test(reading.tokens[before]?.tag ?? '')
  return isOther && !isPerson(reading, head) && isPerson(reading, before) ? before : head
}

/** The objects of a clause, each by itself, with those that the parse tied to another word. */
export function objectsOf(reading: Reading, clause: Clause): readonly number[] {
  const lent = lentTo(reading, clause)
  const told = clause.objects.length > 0 ? clause.objects : shared(reading, clause)
  const own = lent.length > 0 ? lent : told.map((head) => antecedentOf(reading, clause, head))
  return [
    ...new Set([...own, ...besideVerb(reading, clause)].flatMap((head) => listed(reading, head))),
  ]
}

/** "At the house of a judge and at an office": the same preposition takes up the list, whatever the parse ties it to. */
export function behindSame(reading: Reading, head: number, preposition: string): readonly number[] {
  const inside = reading.tree
    .childrenBy(head, 'nmod')
    .flatMap((child) => reading.tree.childrenBy(child, 'conj'))
    .filter((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === preposition),
    )
  const [first = head, ...others] = listed(reading, head)
  return [
    first,
    ...others.filter((each) => others.length > 1 || !isApart(reading, each)),
    ...inside,
  ]
}

/** "At the port, and the rebels": of two behind a comma and an "and" the second begins something else. */
function isApart(reading: Reading, head: number): boolean {
  const and = reading.tree.child(head, 'cc') ?? -1
  return lowerAt(reading, and - 1) === ','
}
