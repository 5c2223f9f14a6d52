import type { Token } from '../analysis.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs that take these two words for a particle and an object behind it; with others they are prepositions. */
const verbs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['over', words('hand take turn sign win')],
  [
    'off',
    words(
      'cut call put lay seal break shut cordon fence fend ward kick set sell write fight stave hive',
    ),
  ],
])

/** What one goes over or off, or takes over: "broke off the coast", "took over an hour". */
const noObjects = words(
  'coast shore road cliff bridge roof island edge hour minute day week month year decade time',
)

/** "Handed over the village", "cut off the internet": the parse takes the particle for the preposition of what is handed over. */
export function mendParticle(tokens: Token[], at: number): void {
  const particle = tokens[at]
  const verb = tokens[at - 1]
  if (particle?.relation !== 'case' || verb?.tag !== 'VERB') return
  const object = tokens[particle.head]
  if (!verbs.get(particle.lower)?.has(verb.lemma)) return
  if (object?.head !== verb.index || !/^obl/.test(object.relation)) return
  if (object.index < at || noObjects.has(object.lemma)) return
  const isTaken = tokens.some(
    ({ head, relation }) => head === verb.index && /^(?:obj|nsubj:pass)$/.test(relation),
  )
  if (isTaken) return
  tokens[at] = { ...particle, tag: 'ADP', penn: 'RP', head: verb.index, relation: 'compound:prt' }
  tokens[object.index] = { ...object, relation: 'obj' }
}
