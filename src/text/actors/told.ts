import type { Party } from '../../record/index.ts'
import type { Found, TokenSpan } from './found.ts'
import type { Home } from './home.ts'
import type { Person } from './identity.ts'
import type { Meeting } from './meeting.ts'
import type { Scene } from './scene.ts'

/** A mention with who it is. */
export interface Resolved extends Found {
  readonly parties: readonly Party[]
  readonly person?: Person
  readonly possessor?: number
  /** The mention that this one stands for. */
  readonly antecedent?: Resolved
  /** Where the country is told that was taken for the party's, because the report plays there. */
  readonly setting?: TokenSpan
}

/** What was told before a place, in order; the nearest last. */
export interface Told {
  readonly scene: Scene
  readonly home?: Home | undefined
  readonly meeting?: Meeting | undefined
  readonly mentions: Resolved[]
  /** All mentions by name or noun. */
  readonly all: readonly Resolved[]
  /** The same by the token of their head. */
  readonly byHead: ReadonlyMap<number, readonly Resolved[]>
}

/** Mentions of the sentence that token `at` is in and of those up to `back` before it, from the nearest. */
export function* recent(told: Told, at: number, back: number): Generator<Resolved> {
  for (const mention of recentWithPlaces(told, at, back)) if (mention.silent !== true) yield mention
}

/** Nobody refers further back than this; a hostile sentence may have ten thousands of mentions. */
const MOST_BACK = 1000

/** The same with countries told of as places. */
export function* recentWithPlaces(
  { scene, mentions }: Told,
  at: number,
  back: number,
): Generator<Resolved> {
  const sentence = scene.tokens[at]?.sentence ?? 0
  const last = Math.max(0, mentions.length - MOST_BACK)
  for (let index = mentions.length - 1; index >= last; index--) {
    const mention = mentions[index]
    if (mention === undefined || mention.end > at) continue
    if ((scene.tokens[mention.head]?.sentence ?? 0) < sentence - back) return
    yield mention
  }
}

/** Whether a mention is the subject of its clause. */
export function isSubject({ tokens }: Scene, mention: TokenSpan): boolean {
  for (let at = mention.first; at < mention.end; at++) {
    const relation = tokens[at]?.relation ?? ''
    const head = tokens[at]?.head ?? -1
    if (relation.startsWith('nsubj') && (head < mention.first || head >= mention.end)) return true
  }
  return false
}

/** The mention by name or noun at the head of those that stand for each other. */
export function firstTelling(mention: Resolved): Resolved {
  let first = mention
  while (first.antecedent !== undefined) first = first.antecedent
  return first
}

/** The state that words without its name stand for: "his country", "the two countries". */
export function stateMeant({ scene }: Told, iso: string | undefined): Party | undefined {
  const country = scene.actors.countries.get(iso ?? '')
  return (
    country && {
      name: country.label,
      actor: country.id,
      label: country.label,
      country: country.iso,
      sector: 'gov',
      link: 'description',
    }
  )
}
