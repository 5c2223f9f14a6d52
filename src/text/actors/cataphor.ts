import { sentenceStart } from './scene.ts'
import { isSubject, type Resolved, type Told } from './told.ts'

/** "In his statement, Smith said …": the subject after the comma, when nobody stands before. */
export function cataphor({ scene, mentions, all }: Told, at: number): Resolved | undefined {
  const { tokens } = scene
  const start = sentenceStart(scene, at)
  if (
    at - start > 3 ||
    !(tokens[start]?.tag === 'ADP' || tokens[start]?.penn === 'TO') ||
    tokens[at]?.penn !== 'PRP$' ||
    (mentions.at(-1)?.end ?? 0) > start
  )
    return undefined
  const subject = all.find(
    ({ first, silent, possessor }) => first > at && silent !== true && possessor !== at,
  )
  if (
    subject === undefined ||
    tokens[subject.head]?.sentence !== tokens[at]?.sentence ||
    !isSubject(scene, subject)
  )
    return undefined
  return tokens[subject.first - 1]?.text === ',' || tokens[subject.first - 2]?.text === ','
    ? subject
    : undefined
}
