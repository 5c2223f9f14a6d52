import type { Token } from '../analysis.ts'
import { hasChild, isBelow, isTensed, rootOf } from './verb-group.ts'

/** What stands for a verb cut off from its subject by a participle that was read as the verb. */
const cutOff = /^(?:acl|advcl|parataxis|ccomp|xcomp|conj|dep|appos|amod)/
const leading: ReadonlySet<string> = new Set(['root', 'ccomp', 'advcl'])
const finite = /^VB[DZP]$/
const participle = /^(?:VBN|JJ)$/
const farthest = 25

/**
 * "A man armed with a knife stabbed four people": a participle behind a noun was read as what the noun does, and the verb that
 * tells it as something below. The verb has no subject of its own, the participle no auxiliary and no object. `tokens`
 * end with the sentence, which begins at `first`.
 */
export function mendGardenPath(tokens: Token[], first: number): void {
  for (let at = first; at < tokens.length; at++) {
    const top = tokens[at]
    if (top === undefined || !leading.has(top.relation)) continue
    const path = besideParticiple(tokens, top, first) ?? behindHyphen(tokens, top)
    if (path === undefined) continue
    const verb = cutOffVerb(tokens, top, path)
    if (verb === undefined) continue
    takeLead(tokens, top, verb)
    tokens[path.participle] = {
      ...(tokens[path.participle] as Token),
      head: path.subject,
      relation: path.isBefore ? 'amod' : 'acl',
    }
    tokens[path.subject] = {
      ...(tokens[path.subject] as Token),
      head: verb.index,
      relation: 'nsubj',
    }
  }
}

/** A noun and the participle behind or before it that was taken for the verb. */
interface Path {
  readonly subject: number
  readonly participle: number
  /** "Saudi-led": it stands before the noun. */
  readonly isBefore: boolean
}

/** "Forces backed by tanks": the noun was taken for the subject of the participle, or for the head of the sentence. */
function besideParticiple(tokens: readonly Token[], top: Token, first: number): Path | undefined {
  const own = { isBefore: false }
  if (/^(?:NOUN|PROPN)$/.test(top.tag)) {
    const below = tokens.slice(top.index + 1, top.index + 4).find(({ head, relation, penn }) => {
      return head === top.index && relation === 'acl' && participle.test(penn)
    })
    return below && { subject: top.index, participle: below.index, ...own }
  }
  if (!participle.test(top.penn) || hasChild(tokens, top, /^(?:aux|cop|mark|obj)/)) return undefined
  const subject = tokens
    .slice(Math.max(first, top.index - farthest), top.index)
    .find(({ head, relation }) => head === top.index && relation.startsWith('nsubj'))
  return subject && /^(?:NOUN|PROPN)$/.test(subject.tag)
    ? { subject: subject.index, participle: top.index, ...own }
    : undefined
}

/** "Saudi-led coalition jets struck": what is tied by a hyphen is before its noun, which was taken for its object. */
function behindHyphen(tokens: readonly Token[], top: Token): Path | undefined {
  if (top.penn !== 'VBN' || tokens[top.index - 1]?.penn !== 'HYPH') return undefined
  const object = tokens
    .slice(top.index + 1, top.index + 5)
    .find(({ head, relation }) => head === top.index && relation === 'obj')
  return object && { subject: object.index, participle: top.index, isBefore: true }
}

/** The tensed verb without a subject, a mark or an "and" of its own, with no comma or a pair of them before it. */
function cutOffVerb(tokens: readonly Token[], top: Token, path: Path): Token | undefined {
  const from = Math.max(path.subject, path.participle) + 1
  const verb = tokens
    .slice(from, from + farthest)
    .find(
      (token) =>
        finite.test(token.penn) &&
        token.tag === 'VERB' &&
        cutOff.test(token.relation) &&
        !hasChild(tokens, token, /^(?:nsubj|csubj|mark|cc|expl|aux)/) &&
        isBelow(tokens, token, top.index),
    )
  if (verb === undefined) return undefined
  const commas = tokens.slice(path.subject, verb.index).filter(({ text }) => text === ',')
  const isPair =
    commas.length === 2 &&
    commas[0]?.index === path.subject + 1 &&
    commas[1]?.index === verb.index - 1
  return commas.length === 0 || isPair ? verb : undefined
}

/** Puts the verb where `top` stands; what stands behind it or before the subject goes with it. */
function takeLead(tokens: Token[], top: Token, verb: Token): void {
  const penn = verb.penn === 'VBP' && verb.lower !== verb.lemma ? 'VBD' : verb.penn
  for (let at = verb.index + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.head === top.index) tokens[at] = { ...token, head: verb.index }
  }
  tokens[verb.index] = { ...verb, penn, head: top.head, relation: top.relation }
}

/**
 * "Forces shot dead two men who had tried": the verb of the relative clause has two subjects, and the noun before is the
 * subject of what was read as a participle beside it. `at` is the pronoun.
 */
export function mendTwoSubjects(tokens: Token[], first: number, at: number): void {
  const [pronoun, inner] = [tokens[at], tokens[tokens[at]?.head ?? -1]]
  if (pronoun === undefined || inner === undefined || inner.index < at) return
  if (!pronoun.relation.startsWith('nsubj')) return
  const subject = tokens
    .slice(first, at)
    .find(({ head, relation }) => head === inner.index && relation.startsWith('nsubj'))
  if (subject === undefined) return
  const verb = tokens
    .slice(subject.index + 1, at)
    .find(({ head, relation }) => head === subject.index && relation === 'acl')
  const object = verb && tokens.slice(verb.index, at).findLast(({ head }) => head === verb.index)
  if (verb === undefined || object?.relation !== 'obj' || !/^VB[DN]$/.test(verb.penn)) return
  tokens[verb.index] = { ...verb, penn: 'VBD', head: inner.head, relation: inner.relation }
  tokens[subject.index] = { ...subject, head: verb.index, relation: 'nsubj' }
  tokens[inner.index] = { ...inner, head: object.index, relation: 'acl:relcl' }
  const last = tokens.at(-1)
  if (last?.head === inner.index && last.relation === 'punct')
    tokens[last.index] = { ...last, head: verb.index }
}

/**
 * "Opposition candidate Ana Lima marched": a title without article was taken for what the sentence is about, and the verb for what
 * is told of it beside. `tokens` end with the sentence, which begins at `first`.
 */
export function mendBareTitle(tokens: Token[], first: number): void {
  const title = rootOf(tokens, first)
  if (title?.penn !== 'NN' || hasChild(tokens, title, /^(?:det|case|cop|nsubj|nmod:poss)/)) return
  const name = tokens[title.index + 1]
  const verb = tokens[name?.head ?? -1]
  if (name?.tag !== 'PROPN' || verb === undefined || !name.relation.startsWith('nsubj')) return
  if (verb.head !== title.index || !/^(?:acl|parataxis|appos)/.test(verb.relation)) return
  if (!isTensed(tokens, verb, 5)) return
  takeLead(tokens, title, verb)
  tokens[title.index] = { ...title, head: name.index, relation: 'nmod:desc' }
}

/** Verbs of which somebody or something is told behind "of". */
const ofSomething: ReadonlySet<string> = new Set(
  (
    'accuse acquit advise approve assure avail beware boast clear complain consist convict convince cure deprive despair ' +
    'die dispose divest dream exonerate get hear inform know learn make notify persuade purge relieve remind rid rob ' +
    'smell speak strip suspect talk tell think tire warn wish ask demand require expect become come take'
  ).split(' '),
)

/** "Killed the head of the commission", "a priest in an area of the province": an "of" right behind a noun belongs to it. `at` is the "of". */
export function mendOf(tokens: Token[], at: number): void {
  const [noun, of] = [tokens[at - 1], tokens[at]]
  const phrase = tokens[of?.head ?? -1]
  const above = tokens[phrase?.head ?? -1]
  if (noun === undefined || phrase === undefined || above === undefined) return
  if (of?.relation !== 'case' || phrase.index < at || above.index >= noun.index) return
  const isOfVerb =
    phrase.relation === 'obl' && above.tag === 'VERB' && !ofSomething.has(above.lemma)
  const isOfNoun = phrase.relation === 'nmod' && noun.tag === 'NOUN' && above.tag === 'NOUN'
  const isNear = noun.head === above.index && /^(?:obj|obl|nsubj|iobj|nmod)/.test(noun.relation)
  if ((isOfVerb || isOfNoun) && isNear && /^(?:NOUN|PROPN)$/.test(noun.tag))
    tokens[phrase.index] = { ...phrase, head: noun.index, relation: 'nmod' }
}

/**
 * "Shot dead two men": no adjective stands before the article or number of its own noun, so behind the verb it tells what
 * became of them. `at` is the adjective.
 */
export function mendResult(tokens: Token[], at: number): void {
  const [verb, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const noun = tokens[own?.head ?? -1]
  if (own?.penn !== 'JJ' || noun === undefined || noun.head !== verb?.index) return
  if (verb.tag !== 'VERB' || next?.head !== noun.index) return
  if (/^(?:det|nummod|nmod:poss)$/.test(next.relation))
    tokens[at] = { ...own, head: verb.index, relation: 'xcomp' }
}
