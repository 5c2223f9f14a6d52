import { lowerAt, type Scene } from './scene.ts'
import type { Resolved, Told } from './told.ts'

/** So many mentions at most are looked back over. */
const MOST_BACK = 300

/**
 * "The inventor" after "inventor Ana Lima": the one person told before whom the report calls by this noun. Nobody where
 * two are, or where one without a name is.
 */
export function tieCalled(told: Told, mention: Resolved): Resolved {
  const { scene } = told
  const [party] = mention.parties
  if (party === undefined || !isBare(scene, mention)) return mention
  const lemma = scene.tokens[mention.head]?.lemma
  const before = told.mentions.slice(-MOST_BACK)
  const other = before.some(
    ({ who, head, antecedent }) =>
      who.kind === 'nominal' && antecedent === undefined && scene.tokens[head]?.lemma === lemma,
  )
  const called = before.filter(({ person }) =>
    person?.offices.some(({ words }) => scene.tokens[words.end - 1]?.lemma === lemma),
  )
  const known = called.at(-1)
  if (other || known === undefined || new Set(called.map(({ person }) => person)).size > 1)
    return mention
  return {
    ...mention,
    antecedent: known,
    parties: known.parties.map((of) => ({ ...of, name: party.name, link: 'description' })),
  }
}

/** "The inventor", and not "the young inventor" nor "the inventor of". */
function isBare(scene: Scene, { first, head, end, who }: Resolved): boolean {
  const single = who.kind === 'nominal' && !who.many && first === head && end === head + 1
  return (
    single &&
    lowerAt(scene, first - 1) === 'the' &&
    !/^(?:of|who|that|for|in|-)$/.test(lowerAt(scene, end))
  )
}
