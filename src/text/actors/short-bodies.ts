import type { Party } from '../../record/index.ts'
import { isCapital, lowerAt, type Scene } from './scene.ts'
import { type Resolved, recent, type Told } from './told.ts'

/**
 * "The council", "the School Board" after "Boro City Council": the one body told before whose name holds these words and ends
 * in their noun. "The company" is the one firm of the last sentences. Two that fit leave it open.
 */
export function tieShortBody(told: Told, mention: Resolved, party: Party): Resolved {
  const { scene } = told
  if (!isDefinite(scene, mention)) return mention
  const words: string[] = []
  for (let at = mention.first; at < mention.end; at++) words.push(lowerAt(scene, at))
  const head = words.at(-1) ?? ''
  const before = told.mentions.slice(-MOST_BACK)
  const fitting: Resolved[] = []
  for (const other of before) if (isCalled(other, words, head)) fitting.push(other)
  const found = fitting.length > 0 || words.length > 1 ? only(fitting) : oneFirm(told, mention)
  const [known] = found?.parties ?? []
  if (found === undefined || known === undefined) return mention
  if (before.some((other) => isAnother(scene, other, known))) return mention
  return {
    ...mention,
    antecedent: found,
    parties: [{ ...known, name: party.name, link: 'description' }],
  }
}

const MOST_BACK = 300

/** "The council", "Council": one, and no other that is told here: not "a council", "the council of elders". */
function isDefinite(scene: Scene, { first, end, head, who }: Resolved): boolean {
  if (who.kind !== 'nominal' || !/^NNP?$/.test(scene.tokens[head]?.penn ?? '')) return false
  if (head !== end - 1 || /^(?:of|that|which|who|for|in|-)$/.test(lowerAt(scene, end))) return false
  if (lowerAt(scene, first - 1) === 'the') return true
  const before = scene.tokens[first - 1]
  const isOpen =
    before?.sentence !== scene.tokens[first]?.sentence || !qualifying.has(before?.tag ?? '')
  return isOpen && isCapital(scene, first) && isCapital(scene, head)
}

/** What stands right before a noun and narrows it: "every other State Party", "the Parks Commission". */
const qualifying: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'PROPN', 'NOUN', 'PART'])

/** A body by a name that ends in a noun, before "of" or at its end, and has all words of a short form. */
function isCalled({ who, parties }: Resolved, words: readonly string[], head: string): boolean {
  const [party, other] = parties
  if ((who.kind !== 'organisation' && who.kind !== 'actor') || other !== undefined) return false
  const label = (party?.label ?? '').toLowerCase()
  if (party?.actor === undefined || !label.includes(head)) return false
  const name = label.split(/[\s-]+/)
  if (name.length <= words.length || !words.every((word) => name.includes(word))) return false
  const of = name.indexOf('of')
  return name.at(-1) === head || (of > 0 && name[of - 1] === head)
}

/** "The Supreme Court", told beside the Boro Court of Appeals: another of that noun, though it has no name. */
function isAnother({ tokens, lemmas }: Scene, other: Resolved, { label = '' }: Party): boolean {
  if (other.who.kind !== 'nominal' || other.end - other.first < 2) return false
  const name = label.toLowerCase()
  if (!name.includes(lemmas[other.head] ?? ' ')) return false
  return tokens
    .slice(other.first, other.head)
    .some(({ text, lower }) => /^\p{Lu}/u.test(text) && !name.includes(lower))
}

/** Who is meant if all are the same. */
function only(found: readonly Resolved[]): Resolved | undefined {
  return new Set(found.map(({ parties }) => parties[0]?.actor)).size === 1
    ? found.at(-1)
    : undefined
}

/** Sentences back in which the firm that "the company" is must be named. */
const NEAR = 3

function oneFirm(told: Told, { first, head }: Resolved): Resolved | undefined {
  const noun = told.scene.tokens[head]?.lemma ?? ''
  if (!/^(?:company|firm|corporation|airline|retailer|manufacturer|automaker|carmaker)$/.test(noun))
    return undefined
  return only(
    [...recent(told, first, NEAR)]
      .filter(
        ({ who, parties }) =>
          who.kind !== 'nominal' &&
          parties.some(({ sector }) => sector === 'bus' || sector === 'mnc'),
      )
      .filter(({ who }) => who.kind === 'organisation' || who.kind === 'actor'),
  )
}
