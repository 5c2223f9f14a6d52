import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

/**
 * "Denied them a victory", "denies rights to its people", "denying basic services": kept from somebody, and nothing said. `verb` is the
 * token of a form of "deny".
 */
export function isWithheld(reading: Reading, verb: number): boolean {
  const { tokens, tree } = reading
  const isTo = (child: number) => isBehind({ tokens, tree }, child, /^to$/)
  const objects = tree.childrenBy(verb, 'obj')
  return (
    tree.child(verb, 'iobj') !== undefined ||
    objects.length > 1 ||
    tree.childrenBy(verb, 'obl').some(isTo) ||
    objects.some(
      (object) =>
        lexicon.withheld.has(tokens[object]?.lemma ?? '') ||
        tree.childrenBy(object, 'nmod').some(isTo),
    )
  )
}

/** "Denied his bail request": turned down, and nothing said of whether it is so. */
export function isTurnedDown({ tokens, tree }: Reading, verb: number): boolean {
  return tree
    .childrenBy(verb, 'obj')
    .some((object) => lexicon.requests.has(tokens[object]?.lemma ?? ''))
}
