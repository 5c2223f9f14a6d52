import type { Document, Span } from '../record/index.ts'
import {
  type ActorRow,
  findRoleClashes,
  findTitledMentions,
  findVoice,
  loadActors,
  officeHints,
  officeHintsOfTitle,
  titleReader,
} from './actors/index.ts'
import type { Analysis } from './analysis.ts'
import { buildTree, findClauses } from './clauses/index.ts'
import { findNames } from './names/index.ts'
import { parseText } from './parsing/index.ts'
import { findPlaces, loadPlaces, type PlaceRow } from './places/index.ts'
import { readTimes } from './published/index.ts'
import { findQuantities } from './quantities/index.ts'
import { findQuotations } from './quotations/index.ts'

/** Names a user adds on top of ours. */
export interface UserNames {
  readonly actors?: readonly ActorRow[]
  readonly places?: readonly PlaceRow[]
}

/** What a task hands over besides the document. */
export interface Task {
  /** Toponyms to put on the map, instead of those that would be found. */
  readonly toponyms?: readonly Span[] | undefined
}

/** Reads a document's language: everything that `extract` looks at. */
export type Analyser = (document: Document, task?: Task) => Analysis

/** An analyser with a user's names on top of ours. Loads the models and lists it needs, once. */
export function createAnalyser(names: UserNames = {}): Analyser {
  const actors = loadActors(names.actors)
  const places = loadPlaces(names.places)
  return (document, task = {}) => {
    const { text, segments } = document
    if (document.language !== 'en' && document.language !== 'und') return unread(document)
    const options = { actors, published: document.published }
    const readTitle = titleReader(document, options)
    const { tokens, sentences, words, notices: cut } = parseText(document)
    const found = findNames(tokens, sentences, text, words)
    const located = findPlaces(tokens, sentences, found, text, {
      places,
      ...(task.toponyms && { given: task.toponyms }),
    })
    const read = { tokens, sentences, names: found, readTitle }
    const mentions = findTitledMentions(document, read, { ...options, places: located })
    const clauses = findClauses(buildTree(tokens))
    const voice = findVoice(document, mentions, readTitle)
    const hints = {
      offices: () => [
        ...officeHints(mentions, text, actors),
        ...officeHintsOfTitle(document.title, readTitle, actors),
      ],
      verbs: { tokens, clauses },
    }
    const { times, published, notices } = readTimes(document, hints)
    const clashes = findRoleClashes(mentions, text, { actors, published })
    return {
      document,
      published,
      tokens,
      sentences,
      times,
      quantities: findQuantities(tokens, sentences, text, times),
      names: found,
      places: located,
      mentions,
      quotations: findQuotations({ tokens, sentences, mentions, text, segments }),
      ...(voice && { voice }),
      clauses,
      notices: [...cut, ...notices, ...clashes],
    }
  }
}

/** A document in a language we do not read: kept, with no more than its date. */
function unread(document: Document): Analysis {
  const published = document.published ?? {
    value: '../..',
    basis: 'inferred',
    spans: [],
    rule: 'published/unread',
  }
  const none: readonly never[] = []
  return {
    document,
    published,
    tokens: none,
    sentences: none,
    times: none,
    quantities: none,
    names: none,
    places: none,
    mentions: none,
    quotations: none,
    clauses: none,
    notices: none,
  }
}
