import type { Found, TokenSpan } from './found.ts'
import { matchAt } from './phrase-index.ts'
import { type Ground, possessives } from './roles.ts'
import { lowerAt, type Scene } from './scene.ts'

/**
 * Marks names of bodies that no list holds and whose words tell neither a sector nor a kind of body, where they nowhere in the
 * report act or are told with anybody of theirs: laws, works, machines, campaigns and lines of headlines have capitals as well.
 */
export function withIdle(
  scene: Scene,
  ground: Ground,
  parties: readonly Found[],
): readonly Found[] {
  const acting = new Set<string>()
  for (const found of parties)
    if (isUntold(found) && isActing(scene, ground, found)) acting.add(actorOf(found))
  return parties.map((found) =>
    isUntold(found) &&
    (isPiece(scene, found) || isOffice(scene, found) || !acting.has(actorOf(found)))
      ? { ...found, idle: true }
      : found,
  )
}

function actorOf({ who }: Found): string {
  return who.kind === 'person' ? '' : (who.party.actor ?? '')
}

function isUntold({ who }: Found): boolean {
  if (who.kind !== 'organisation') return false
  const { link, sector } = who.party
  return link === 'name' && (sector === undefined || sector === 'unk')
}

/** "Medium-Range Air-to-Air Missile": words cut out of a longer one. */
function isPiece({ tokens }: Scene, { first, end }: TokenSpan): boolean {
  const [before, after] = [tokens[first - 1], tokens[end]]
  const isHyphen = (text: string | undefined) => text === '-' || text === '/'
  return (
    (isHyphen(before?.text) && before?.end === tokens[first]?.start) ||
    (isHyphen(after?.text) && after?.start === tokens[end - 1]?.end)
  )
}

/** "Undersecretary for Marine Affairs": whoever has the office. */
function isOffice({ actors, tokens, keys }: Scene, { first, end }: TokenSpan): boolean {
  const title = matchAt(actors.titles, { tokens, keys }, first, end)
  return title !== undefined && /^(?:of|for|to)$/.test(tokens[title.end]?.lower ?? '')
}

function isActing(scene: Scene, ground: Ground, found: Found): boolean {
  return isBody(scene, found) || isOfSomebody(scene, ground, found) || isDoing(scene, found)
}

/** Named by a noun for a body or for people: "Lima Relief Network". */
function isBody(scene: Scene, { first, end }: TokenSpan): boolean {
  const { lexicon, tokens, lemmas, actors } = scene
  if (end - first < 2) return isPaper(scene, first)
  const head = headNoun(scene, { first, end })
  const word = tokens[head]?.lower ?? ''
  const lists = [lexicon['body-heads'], lexicon['body-words'], lexicon['joint-bodies']]
  if (lists.some((list) => list.has(word))) return true
  const noun = matchAt(actors.agents, { tokens, keys: lemmas }, head, head + 1)
  const people = matchAt(actors.names, scene, head, head + 1)?.values[0]?.type === 'people'
  return noun !== undefined || people
}

/** The noun before the first "of" or "for" of a name, or before its town ("Lima College Quito"), else its last. */
function headNoun({ tokens, placed }: Scene, { first, end }: TokenSpan): number {
  for (let at = first + 1; at < end; at++)
    if (/^(?:of|for|on|to)$/.test(tokens[at]?.lower ?? '')) return at - 1
  return placed.has(end - 1) ? end - 2 : end - 1
}

/** "The Herald". */
function isPaper(scene: Scene, at: number): boolean {
  return scene.lexicon.papers.has(lowerAt(scene, at)) && lowerAt(scene, at - 1) === 'the'
}

/** "Lima spokesman", "the head of Lima", "Lima's director", "members of Lima". */
function isOfSomebody(scene: Scene, ground: Ground, { first, end }: TokenSpan): boolean {
  const behind = possessives.has(lowerAt(scene, end)) ? end + 1 : end
  if (ground.roleAt.has(behind)) return true
  const article = lowerAt(scene, first - 1) === 'the' ? first - 1 : first
  const joint = lowerAt(scene, article - 1)
  if (joint === 'to' && lowerAt(scene, article - 2) === 'according') return true
  return /^(?:of|for|at|from|with)$/.test(joint) && ground.roleBefore.has(article - 1)
}

/** The subject of what only somebody does, behind "by" of what is done, or asked, sued or told something. */
function isDoing({ tokens, lexicon }: Scene, { first, end }: TokenSpan): boolean {
  for (let at = first; at < end; at++) {
    let token = tokens[at]
    if (token === undefined || (token.head >= first && token.head < end)) continue
    for (let steps = 0; token?.relation === 'conj' && steps < 4; steps++) token = tokens[token.head]
    const verb = tokens[token?.head ?? -1]?.lemma ?? ''
    const relation = token?.relation ?? ''
    if (relation === 'nsubj')
      return (
        lexicon['actor-verbs'].has(verb) ||
        lexicon['speaking-verbs'].has(verb) ||
        lexicon['acting-verbs'].has(verb)
      )
    if (relation === 'obl:agent' || relation === 'obl:by') return true
    if (/^(?:obl|nmod)$/.test(relation) && isBehindBy(tokens, { first, end })) return true
    return (relation === 'obj' || relation === 'iobj') && lexicon['metonym-objects'].has(verb)
  }
  return false
}

/** "By Lima", "an attack by the Lima Front"; not "by Oct. 1". */
function isBehindBy(tokens: Scene['tokens'], { first, end }: TokenSpan): boolean {
  if (/^\d/.test(tokens[end - 1]?.text ?? '')) return false
  const article = tokens[first - 1]?.lower === 'the' ? first - 1 : first
  return tokens[article - 1]?.lower === 'by'
}
