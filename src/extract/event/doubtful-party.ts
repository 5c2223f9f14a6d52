import { contains, type Party, type Read, type Span } from '../../record/index.ts'
import type { Mention, Token } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { byNoun } from './lexicon.ts'

/** Words that make a long name one of a body: "the Institute for War Studies". */
const bodies =
  /\b(?:institute|cent(?:er|re)|committee|council|commission|agency|office|organi[sz]ation|association|foundation|fund|ministry|department|bureau|board|movement|front|party|union|coalition|alliance|forum|group|network|society|federation|league|campaign|congress|assembly|authority|court|bank|corporation|company)\b/i

/** A name of which no list or title tells what sort of party it is. */
function isUnlisted({ value }: Read<Party>): boolean {
  return value.link === 'name' && value.sector === undefined
}

/** Whether the words that name somebody are half of a longer name, or hold words that are no part of one. */
export function isDoubtful(reading: Reading, party: Read<Party>): boolean {
  const [span] = party.spans
  if (span === undefined || party.rule?.startsWith('party/speak')) return false
  const mention = reading
    .mentionsOver(span)
    .find(({ start, end }) => start === span.start && end === span.end)
  return (
    (mention !== undefined && isCutShort(reading, mention)) ||
    isSortOfPerson(reading, party, span) ||
    isPlacedElsewhere(reading, party, span) ||
    /\S (?:Image|Photo)$/.test(party.value.label ?? '') ||
    (isUnlisted(party) &&
      (isRunOn(reading, party, span) ||
        isCutBefore(reading, mention, span) ||
        isCutByNickname(reading, span) ||
        isThing(reading, mention, span) ||
        isPlace(reading, span)))
  )
}

/** "UN | Special Coordinator Lee", "Chad | Veterans Against Hunger": a longer name or the title of somebody goes on behind it. */
function isCutShort(reading: Reading, mention: Mention): boolean {
  const { start, end, kind } = mention
  if (kind === 'person' || kind === 'people' || isBeforeEvent(reading, end)) return false
  return (
    reading.namesOver(mention).some(
      (name) =>
        name.start <= start &&
        name.end > end &&
        /^(person|organisation)$/.test(name.type) &&
        // "UN leaders", "NATO's envoy": a noun, and no name.
        /^ (?:\(\p{Lu}+\) )?\p{Lu}/u.test(reading.document.text.slice(end, end + 14)) &&
        !/\band\b/.test(reading.document.text.slice(start, end)),
    ) || isEmployer(reading, end)
  )
}

/** "The Union | Summit", "the Contact Group | meeting": who meets. */
function isBeforeEvent(reading: Reading, end: number): boolean {
  const next = reading.tokens[reading.tokenAt(end)]
  return next !== undefined && byNoun.has(next.lemma.toLowerCase())
}

/** "The Red Cross (ICRC) | President Anna Lind": an office and a name behind a body. */
function isEmployer(reading: Reading, end: number): boolean {
  const behind = reading.document.text.slice(end, end + 60)
  const bracket = /^ \(\p{Lu}[\p{Lu}.]{1,10}\)/u.exec(behind)?.[0].length ?? 0
  const next = reading.tokens[reading.tokenAt(end + bracket)]
  if (next?.start !== end + bracket + 1 || next.penn !== 'NNP' || next.tag === 'PUNCT') return false
  return (
    office.test(next.text) || /^(?:Special|Senior|Under|Deputy|Acting|Assistant)$/.test(next.text)
  )
}

const office =
  /^(?:President|Chair(?:man|woman|person)?|Director|Secretary|Administrator|Coordinator|Commissioner|Envoy|Ambassador|Representative|Spokes(?:man|woman|person)|Chief|Head|Governor|Minister)$/

/** "Journalist and activist Anna Lind": told as a sort, and then named: one and not two. */
function isSortOfPerson(reading: Reading, { value }: Read<Party>, { end }: Span): boolean {
  if (value.actor !== undefined || value.link === 'name') return false
  return /^ and \p{Ll}[\p{L}-]+ \p{Lu}[\p{L}’'-]+ \p{Lu}/u.test(
    reading.document.text.slice(end, end + 70),
  )
}

/** "Leaders in Chad": who they are is not told. */
function isPlacedElsewhere(
  reading: Reading,
  { value }: Read<Party>,
  { start, end }: Span,
): boolean {
  if (value.link !== 'description' || value.actor === undefined) return false
  if (/^\p{Lu}/u.test(reading.document.text.slice(start, end))) return false
  return /^ in \p{Lu}/u.test(reading.document.text.slice(end, end + 6)) && isPlural(reading, end)
}

function isPlural(reading: Reading, end: number): boolean {
  return reading.tokens[reading.tokenAt(end - 1)]?.penn === 'NNS'
}

/** "Thursday the Chad Commission", "Lee on May 8", "Personnel The United States", "Mission to Chad": more than a name. */
function isRunOn(reading: Reading, { value }: Read<Party>, span: Span): boolean {
  const name = value.label ?? value.name
  if (reading.timesOver(span).some(({ type }) => type === 'DATE')) return true
  if (/\S (?:The|Image|Photo) ?|\n/.test(name.replace(/^The /, ''))) return true
  const first = / (?:for|to|at|with|from) /.exec(name)
  return first !== null && !bodies.test(name.slice(0, first.index))
}

/** "Trade and | Technology Council", "Ambassador-at-| Large Lee", "Water | Reuse Mission": the name begins before. */
function isCutBefore(reading: Reading, mention: Mention | undefined, { start }: Span): boolean {
  const { text } = reading.document
  const before = reading.tokens[reading.tokenAt(start) - 1]
  if (before === undefined || text.slice(before.end, start).includes('\n')) return false
  if (before.text === '-' && before.end === start)
    return !reading
      .mentionsOver({ start: before.start - 1, end: before.start })
      .some(({ end }) => end === before.start)
  if (mention?.kind === 'person') return false
  const isAnd = /^(?:and|&)$/.test(before.text)
  const first = isAnd ? reading.tokens[before.index - 1] : before
  return first !== undefined && isStrayName(reading, first)
}

/** A capitalised word inside a sentence that belongs to nobody's name. */
function isStrayName(reading: Reading, token: Token): boolean {
  return (
    /^(?:PROPN|ADJ|NOUN)$/.test(token.tag) &&
    /^\p{Lu}/u.test(token.text) &&
    token.index !== reading.sentences[token.sentence]?.firstToken &&
    ![reading.mentionsOver, reading.namesOver, reading.timesOver].some((over) =>
      over(token).some((each) => contains(each, token)),
    )
  )
}

/** "Minister Benjamin | “Benny” Gantz". */
function isCutByNickname(reading: Reading, { end }: Span): boolean {
  return /^ ?[“"(]\p{Lu}\p{Ll}+[”")] \p{Lu}/u.test(reading.document.text.slice(end, end + 40))
}

/** "The Order", "more gas", "the Volvo": one word with an article is a document or a thing; bodies are called by their letters. */
function isThing(reading: Reading, mention: Mention | undefined, { start, end }: Span): boolean {
  if (mention === undefined || /^(?:country|people)$/.test(mention.kind)) return false
  const name = reading.document.text.slice(start, end)
  if (/\s/.test(name)) return false
  const marks = reading.tree
    .childrenBy(mention.head, 'det', 'advmod', 'amod')
    .map((child) => reading.tokens[child]?.lower ?? '')
  return (
    marks.some((mark) => /^(?:more|some|much|less)$/.test(mark)) ||
    (marks.some((mark) => /^(?:the|this|that|an?)$/.test(mark)) && !/^\p{Lu}{2,6}$/u.test(name))
  )
}

/** "Visited Gao": a town, and nobody. */
function isPlace(reading: Reading, span: Span): boolean {
  return reading.placesOver(span).some(({ start, end }) => start === span.start && end === span.end)
}
