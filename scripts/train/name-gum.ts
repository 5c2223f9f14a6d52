import type { GoldSentence } from './conllu.ts'
import { type Labelled, type NameDocument, readNameDocument } from './name-data.ts'

interface Open {
  readonly id: string
  readonly type: string
  readonly from: number
}

/**
 * Named entities of GUM, made from its layer of all entities: those whose head is a proper noun, cut to the name.
 * The layer marks descriptions, too, so this is rule of thumb, right for about nine in ten.
 */
export function readGumNames(sentences: readonly GoldSentence[]): NameDocument[] {
  const byDocument = new Map<string, GoldSentence[]>()
  for (const sentence of sentences)
    byDocument.set(sentence.document, [...(byDocument.get(sentence.document) ?? []), sentence])
  return [...byDocument.values()].map((document) => {
    let text = ''
    const labelled: Labelled[] = []
    const open: Open[] = []
    for (const sentence of document) {
      const starts: number[] = []
      sentence.forms.forEach((form, index) => {
        starts.push(text.length)
        text += form + (sentence.spaces[index] === 1 ? ' ' : '')
      })
      text = `${text.trimEnd()}\n\n`
      labelled.push(...namesIn(sentence, starts, open))
      open.length = 0
    }
    return readNameDocument(text, labelled)
  })
}

const MARK = /\((\d+)-([a-z]+)[^()|]*(\))?|(\d+)\)/g

function namesIn(sentence: GoldSentence, starts: readonly number[], open: Open[]): Labelled[] {
  const found: (Open & { to: number })[] = []
  sentence.misc.forEach((misc, index) => {
    const marks = /Entity=([^|]*)/.exec(misc)?.[1] ?? ''
    for (const [, id, type, closed, end] of marks.matchAll(MARK)) {
      if (id !== undefined && type !== undefined) {
        const entity = { id, type, from: index }
        if (closed === undefined) open.push(entity)
        else found.push({ ...entity, to: index })
      } else if (end !== undefined) {
        const place = open.findLastIndex((entity) => entity.id === end)
        const [entity] = place < 0 ? [] : open.splice(place, 1)
        if (entity !== undefined) found.push({ ...entity, to: index })
      }
    }
  })
  return found.flatMap((entity) => nameOf(sentence, starts, entity))
}

const LINKING = /^(?:of|the|and|for|de|la|del|al|bin|van|von|'s|-|’s|&)$/i

/** The run of proper nouns around an entity's head. A person's goes without title and country. */
function nameOf(
  sentence: GoldSentence,
  starts: readonly number[],
  { type, from, to }: Open & { to: number },
): Labelled[] {
  const inside = (word: number) => word >= from && word <= to
  const head = sentence.heads.findIndex((parent, word) => inside(word) && !inside(parent))
  if (sentence.tags[head] !== 'PROPN') return []
  const named = (word: number) =>
    inside(word) && /^[\p{Lu}\d]/u.test(sentence.forms[word] ?? '') && sentence.tags[word] !== 'DET'
  const own = (word: number) => named(word) && (type !== 'person' || belongs(sentence, word, head))
  let first = head
  let last = head
  while (
    own(first - 1) ||
    (LINKING.test(sentence.forms[first - 1] ?? '') && own(first - 2) && inside(first - 1))
  )
    first--
  while (
    own(last + 1) ||
    (LINKING.test(sentence.forms[last + 1] ?? '') && own(last + 2) && inside(last + 1))
  )
    last++
  const start = starts[first]
  const end = starts[last]
  if (start === undefined || end === undefined) return []
  return [{ start, end: end + (sentence.forms[last] ?? '').length, type }]
}

function belongs(sentence: GoldSentence, word: number, head: number): boolean {
  return (
    word === head ||
    (sentence.heads[word] === head && /^flat|^goeswith/.test(sentence.relations[word] ?? ''))
  )
}
