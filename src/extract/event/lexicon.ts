import { z } from 'zod'
import { EventContext, EventForm, EventMode, EventType, readYaml } from '../../record/index.ts'
import { loadRules, Rule } from '../rule.ts'

const Words = z.array(z.string()).transform((words) => new Set(words))

const EventRule = Rule.extend({
  type: EventType,
  mode: EventMode.optional(),
  form: EventForm.optional(),
  /** Everybody named is an actor: a meeting has no recipient. */
  mutual: z.boolean().default(false),
  verbs: Words,
  /** Not with an object: "demonstrated in the square", not "demonstrates a method". */
  intransitive: z.boolean().default(false),
  /** Only with one of these as the head of the object, or with the word beside it: "tear gas", "state of emergency". */
  objects: Words.optional(),
  /** Or with a number of people of some nationality: "released 39 Palestinians". */
  orPeople: z.boolean().default(false),
  /** Or with a place by name: "captured Goma". */
  orPlaces: z.boolean().default(false),
  /** The mode is told only with one of these as the head of the object: troops are, drones are none. */
  modeObjects: Words.optional(),
  /** Only with one of these behind a preposition of place: "beat her in the runoff", "fired into the sea". */
  within: Words.optional(),
  /** Only with one of these as the head of the subject. */
  subjects: Words.optional(),
  /** Prepositions whose noun is the other side, beside the object. */
  recipients: Words,
  needsRecipient: z.boolean().default(false),
  /** Told of somebody by name or of people, and not of a body or of who speaks: courts convict persons. */
  persons: z.boolean().default(false),
  /** Only told as done or to come: "was elected", and not "is elected". */
  done: z.boolean().default(false),
  /** Only bodies do it, or states: parliaments pass laws, drivers pass lorries. */
  bodies: z.boolean().default(false),
  /** Only people do it, of some country or none: farmers block roads, and so does snow. */
  people: z.boolean().default(false),
  /** Or with one of these as the head of the subject, whom no list knows. */
  crowd: Words.default(new Set()),
  /** The other side is the object itself, and not the owner of what is named there: a decision is no guest. */
  wholeRecipient: z.boolean().default(false),
  /** What is done is the doer's own, and its owner nobody: "voiced its support", "filed the ministry's suit". */
  ownObject: z.boolean().default(false),
  /** A place or a time will do for the other side: "sent food to Gaza", "intervened in 2013". */
  placeCounts: z.boolean().default(false),
  nouns: Words,
  /** Of these nouns, what goes on for long: told as an event with a time of its own, or by its beginning or end. */
  lasting: Words.default(new Set()),
  /** Whoever does it, known or not: crowds protest, elections have no actor. */
  anyActor: z.boolean().default(false),
})
export type EventRule = z.infer<typeof EventRule>

/** How reports tell what actors do, by PLOVER type. */
export const rules: readonly EventRule[] = loadRules(new URL('en.yaml', import.meta.url), EventRule)

const Contexts = z.partialRecord(EventContext, Words)
/** Words that put an event in a field of life. */
export const contexts: z.infer<typeof Contexts> = readYaml(
  new URL('contexts.yaml', import.meta.url),
  Contexts,
)

function index(
  wordsOf: (rule: EventRule) => ReadonlySet<string>,
): ReadonlyMap<string, readonly EventRule[]> {
  const byWord = new Map<string, EventRule[]>()
  for (const rule of rules) {
    for (const word of wordsOf(rule)) byWord.set(word, [...(byWord.get(word) ?? []), rule])
  }
  return byWord
}

export const byVerb: ReadonlyMap<string, readonly EventRule[]> = index(({ verbs }) => verbs)
export const byNoun: ReadonlyMap<string, readonly EventRule[]> = index(({ nouns }) => nouns)
