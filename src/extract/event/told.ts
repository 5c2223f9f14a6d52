import type { Party, Read, Span } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { lexicon } from '../commitment/lexicon.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import type { EventRule } from './lexicon.ts'

/** An event as one clause or noun tells it. */
export interface Told {
  readonly rule: EventRule
  readonly at: number
  readonly span: Span
  readonly actors: readonly Read<Party>[]
  readonly recipients: readonly Read<Party>[]
  /** Told by a noun that shares no time with the clause around it: "an update on the talks". */
  readonly timeless?: boolean
}

/** "Syria's neighbours": of another country than their name says. */
const opposites =
  /\b(neighbou?rs?|enemy|enemies|rivals?|adversary|adversaries|allies|partners|critics|supporters)$/i

/** "Senior Coordinator", "Special Envoy" for a name: an office whose holder the words lost. */
const onlyOffice =
  /\b(coordinator|envoy|representative|advis[eo]r|secretary|minister|director|chair(?:man|woman|person)?|commissioner|counsel+or|leader|chief|spokes(?:man|woman|person)|ambassador)$/i

function isActor({ value, rule }: Read<Party>): boolean {
  // "I met my family", "she met hers": somebody of no office or side, whom a pronoun may miss.
  const isPrivate = value.sector === undefined && value.country === undefined
  if (isPrivate && (rule === 'party/speaker' || rule === 'party/pronoun')) return false
  if (value.link === 'name' && value.label === value.name && onlyOffice.test(value.name))
    return false
  if (value.actor === undefined && opposites.test(value.name)) return false
  return (
    value.actor !== undefined ||
    // "His team": of a country by somebody's word and of no sort we know.
    (value.country !== undefined && value.sector !== 'unk') ||
    value.sector === 'reb' ||
    value.sector === 'uaf' ||
    value.sector === 'igo' ||
    value.sector === 'uno'
  )
}

/** Those of these words that name somebody who can act for a side. */
export function actorsAt(reading: Reading, heads: readonly number[]): readonly Read<Party>[] {
  return partiesOf(reading, heads).filter(isActor)
}

/**
 * As `actorsAt`, of who does something: "the UN mission" acts for the body before it, "Chad's exports" and "a Chelsea
 * player" do not.
 */
export function doersAt(reading: Reading, heads: readonly number[]): readonly Read<Party>[] {
  const acting = heads.filter((head) => lexicon.bodies.has(reading.tokens[head]?.lemma ?? ''))
  const others = actorsAt(
    reading,
    heads.filter((head) => !acting.includes(head)),
  )
  const own = others.filter(({ rule }) => rule !== 'party/modifier')
  return acting.length > 0 ? [...own, ...actorsAt(reading, acting)] : own
}

/** A comma or conjunction before the act is no part of it. */
function isOpening(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]
  return (
    token?.tag === 'PUNCT' ||
    (token !== undefined && /^(cc|mark)$/.test(token.relation) && token.lower !== 'to')
  )
}

/** The rest of a sentence is not the act: its words end where another clause of its own begins. */
export function actSpan(reading: Reading, clause: Clause): Span {
  // "They agreed that both would leave": without what they agreed it says nothing.
  const isSaying =
    /^(agree|discuss)$/.test(clause.lemma) && clause.objects.length + clause.obliques.length === 0
  const indices = reading.tree.subtree(
    clause.predicate,
    ({ relation, index, head }) =>
      /^(conj|parataxis|advcl|ccomp)/.test(relation) &&
      !(isSaying && relation === 'ccomp' && head === clause.predicate) &&
      relation !== 'advcl:relcl' &&
      // "Those responsible for it", "as soon as possible": of a word within the act.
      !(
        relation === 'advcl' &&
        /^AD[JV]$/.test(reading.tokens[head]?.tag ?? '') &&
        head !== clause.predicate
      ) &&
      // "Condemned attacks by rebels and others": nouns that are listed are of the act.
      (relation !== 'conj' || head === clause.predicate || reading.clauseOf(index) !== undefined),
  )
  const opening = indices.find((index) => !isOpening(reading, index))
  const first = reading.tokens[opening ?? clause.predicate]
  const end = indices.findLast((index) => reading.tokens[index]?.tag !== 'PUNCT')
  const last = reading.tokens[withItsInfinitive(reading, end ?? clause.predicate)]
  const start = first?.start ?? clause.span.start
  return { start, end: closed(reading, start, Math.max(last?.end ?? clause.span.end, start + 1)) }
}

const openNouns =
  /^(right|commitment|effort|decision|willingness|readiness|ability|capability|attempt|plan|pledge|promise|refusal|failure|determination|intention|offer|request|call|proposal|desire|bid)$/

/** "Backed its right | to defend itself": the infinitive that a noun asks for, though the parse hangs it on the verb. */
function withItsInfinitive(reading: Reading, last: number): number {
  const isOpen = openNouns.test(reading.tokens[last]?.lemma ?? '')
  const to = reading.tokens[last + 1]
  if (!isOpen || to?.penn !== 'TO' || to.relation !== 'mark') return last
  const within = reading.tree
    .subtree(
      to.head,
      ({ relation, index }) => relation === 'conj' && reading.clauseOf(index) !== undefined,
    )
    .findLast((index) => reading.tokens[index]?.tag !== 'PUNCT')
  return Math.max(last, within ?? last)
}

/** With the mark that closes a quotation or a bracket opened inside. */
function closed(reading: Reading, start: number, end: number): number {
  const inside = reading.document.text.slice(start, end)
  const isBracketed = inside.lastIndexOf('(') > inside.lastIndexOf(')')
  if (isBracketed && reading.document.text.charAt(end) === ')') return end + 1
  const opened = inside.replace(/[^"“”]/g, '')
  const next = reading.document.text.charAt(end)
  const isOpen = next === '”' ? opened.endsWith('“') : next === '"' && opened.length % 2 === 1
  return isOpen ? end + 1 : end
}

/** Nouns behind one of these prepositions, each conjunct by itself. */
export function behind(
  reading: Reading,
  noun: number,
  prepositions: ReadonlySet<string>,
): readonly number[] {
  const heads = reading.tree
    .childrenBy(noun, 'nmod', 'obl')
    .filter((head) =>
      reading.tree
        .childrenBy(head, 'case')
        .some((index) => prepositions.has(reading.tokens[index]?.lower ?? '')),
    )
  return heads.flatMap((head) => reading.tree.conjuncts(head))
}
