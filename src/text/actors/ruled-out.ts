import { isSubject, type Resolved, type Told } from './told.ts'

/** "“Lind deserves it,” he said": whoever the quotation right before a verb of speaking names is spoken of and does not speak. */
export function namedInQuotation(
  { scene: { tokens, quoted, lexicon }, mentions }: Told,
  at: number,
): ReadonlySet<string | undefined> | undefined {
  const verb = tokens[tokens[at]?.head ?? -1]
  const quotation = quoted[at - 1] ?? 0
  if (quotation === 0 || quoted[at] === quotation || !lexicon['actor-verbs'].has(verb?.lemma ?? ''))
    return undefined
  const named = new Set<string | undefined>()
  for (let index = mentions.length - 1; index >= 0; index--) {
    const mention = mentions[index]
    if (mention === undefined || quoted[mention.head] !== quotation) break
    const [party] = mention.parties
    if (party?.link === 'name' && party.actor !== undefined) named.add(party.actor)
  }
  return named
}

/**
 * "Even as he accused them, Lind was silent": a pronoun in an opening clause, of somebody told before or of the subject that
 * follows. Nobody can say where both would do.
 */
export function isOpen(
  { scene, all }: Told,
  found: Resolved,
  at: number,
  fits: (mention: Resolved) => boolean,
): boolean {
  const { tokens } = scene
  const clause = tokens[tokens[at]?.head ?? -1]
  const main = clause?.relation.startsWith('advcl') === true ? clause.head : -1
  if (main < at || tokens[found.head]?.sentence === tokens[at]?.sentence) return false
  return all.some(
    (mention) =>
      mention.first > at &&
      mention.end <= main &&
      isSubject(scene, mention) &&
      tokens.slice(mention.first, mention.end).some(({ head }) => head === main) &&
      fits(mention) &&
      mention.parties[0]?.actor !== found.parties[0]?.actor,
  )
}
