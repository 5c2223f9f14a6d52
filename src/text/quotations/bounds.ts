import { tokenFrom } from '../token-from.ts'
import { type Extent, type Range, type Scene, stretchAt } from './scene.ts'

/** "Groups claiming that it was stolen gathered": what is said within a subject ends before its verb. */
export function beforeMain(scene: Scene, bounds: Range, { start, cue }: Extent): Range {
  const { tokens } = scene
  // "Claims by the army that it was hit were denied": the noun itself is the subject.
  const noun = cue.relation.startsWith('acl')
    ? tokens[cue.head]
    : cue.tag === 'NOUN'
      ? cue
      : undefined
  const verb = tokens[noun?.head ?? -1]
  const isSubject = noun !== undefined && noun.index <= cue.index && /^nsubj/.test(noun.relation)
  if (!isSubject || verb === undefined || verb.index <= start || verb.index >= bounds.to)
    return bounds
  let to = verb.index
  while (to > start + 1 && /^(?:AUX|ADV|PART)$/.test(tokens[to - 1]?.tag ?? '')) to--
  return { from: bounds.from, to }
}

/** Behind a closing mark that was never opened another speaker begins. */
export function withinStray(scene: Scene, bounds: Range, start: number): Range {
  const stretch = stretchAt(scene, start)
  if (stretch === undefined || stretch.opened) return bounds
  return { from: bounds.from, to: Math.min(bounds.to, tokenFrom(scene.tokens, stretch.end)) }
}
