import type { Party, Read, When, Where } from '../../record/index.ts'
import { whenOf, whereOf } from '../circumstance/index.ts'
import type { Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'

type Told = Finding<'event'>

function idOf({ value }: Read<Party>): string {
  return value.actor ?? value.country ?? value.name.toLowerCase()
}

function everybody({ content }: Told): readonly string[] {
  return [...content.actors, ...content.recipients].map(idOf)
}

/** "Warren praised Biden", "Biden praised Warren": two, with the parts turned round. */
function isTurned({ content: a }: Told, { content: b }: Told): boolean {
  const actors = new Set(b.actors.map(idOf))
  return a.actors.length > 0 && actors.size > 0 && !a.actors.some((each) => actors.has(idOf(each)))
}

/** "Visited Chad" and "met its envoy" there: a visit and a meeting, both told by verbs. */
function isVisitAndTalk(reading: Reading, a: Told, b: Told): boolean {
  const isVisit = (told: Told) => told.content.mode?.value === 'visit'
  const areVerbs = [a, b].every(({ at }) => reading.clauseOf(at) !== undefined)
  return areVerbs && isVisit(a) !== isVisit(b)
}

/** A war, an invasion and a coup, a vote and an appointment are each their own, though of one type: their words must be of one stem. */
function isOneWord(reading: Reading, a: Told, b: Told): boolean {
  const stem = ({ at }: Told) => (reading.tokens[at]?.lemma ?? '').toLowerCase().slice(0, 5)
  return !/^(?:assault|process)$/.test(a.content.type.value) || stem(a) === stem(b)
}

/** "The meeting", "their call": one told before. */
function isReferring(reading: Reading, { at, content }: Told): boolean {
  return (
    reading.clauseOf(at) === undefined &&
    content.actors.length < 2 &&
    reading.tree
      .childrenBy(at, 'det', 'nmod:poss')
      .some((child) =>
        /^(the|this|that|their|our|its|his|her)$/.test(reading.tokens[child]?.lower ?? ''),
      )
  )
}

/** Whether the shorter list of parties is part of the longer: "both leaders" and "Chad and Libya". */
function isOneCast(reading: Reading, a: Told, b: Told): boolean {
  const [few, many] = [everybody(a), everybody(b)].sort((x, y) => x.length - y.length)
  if (few === undefined || many === undefined) return false
  // A vote or verdict of somebody is not any that is told of nobody.
  if (a.content.type.value === 'process' && few.length === 0 && many.length > 0) return false
  // A meeting of two is not the round that they are part of as well; "the meeting" may be.
  const isOther =
    a.content.type.value === 'consult' &&
    new Set(many).size > new Set(few).size &&
    !(few.length < 2 && [a, b].some((each) => isReferring(reading, each)))
  return !isOther && few.every((each) => many.includes(each))
}

interface Setting {
  readonly when: When | undefined
  readonly where: Where | undefined
}

/** Looks up when and where the clause of a word says that it was; each word's is read once. */
function settingsOf(reading: Reading): (at: number) => Setting {
  const known = new Map<number, Setting>()
  return (at) => {
    const found = known.get(at)
    if (found) return found
    const setting = { when: whenOf(reading, at)?.value, where: whereOf(reading, at)?.value }
    known.set(at, setting)
    return setting
  }
}

function canBeOneTime({ when: first }: Setting, { when: second }: Setting): boolean {
  if (!first || !second) return true
  const isBefore =
    first.latest !== undefined && second.earliest !== undefined && first.latest < second.earliest
  const isAfter =
    second.latest !== undefined && first.earliest !== undefined && second.latest < first.earliest
  return !isBefore && !isAfter
}

function canBeOnePlace(
  { content }: Told,
  { where: first }: Setting,
  { where: second }: Setting,
): boolean {
  // One visit is to one place.
  if (content.mode?.value === 'visit' && first && second && first.name !== second.name) return false
  return !first?.country || !second?.country || first.country === second.country
}

/** "In a separate case", "the mayoral election" beside "the 2008 presidential election": another of its kind. */
function isOther(reading: Reading, { at, span }: Told): boolean {
  const sentence = reading.clauseAt(at)?.span ?? span
  return /\b(?:separate|another|different|other) (?:case|trial|vote|election|incident|charges?)\b/i.test(
    reading.document.text.slice(Math.min(span.start, sentence.start), span.end),
  )
}

/** Of what sort a vote is, by the words before its noun. */
function sortOf(reading: Reading, { at }: Told): ReadonlySet<string> {
  return new Set(
    reading.tree
      .childrenBy(at, 'amod', 'compound')
      .map((child) => reading.tokens[child]?.lower ?? '')
      .filter((word) => /(?:al|ary|ial|or|st|nd|rd|house|senate|presidency)$/.test(word)),
  )
}

/** The office or body that somebody is chosen for: "elected to the upper house", "named minister". */
function postOf(reading: Reading, { at }: Told): ReadonlySet<string> {
  const clause = reading.clauseOf(at)
  if (
    clause === undefined ||
    !/^(?:re-?)?(?:elect|appoint)$|^(?:nominate|name)$/.test(clause.lemma)
  )
    return new Set()
  const to = clause.obliques
    .filter(({ preposition }) => /^(?:to|as|for)$/.test(preposition))
    .map(({ head }) => head)
  const heads = [...to, ...reading.tree.childrenBy(at, 'xcomp')]
  return new Set(
    heads
      .flatMap((head) => reading.tree.subtree(head))
      .map((word) => reading.tokens[word])
      .flatMap((word) => (word && /^(?:NOUN|PROPN)$/.test(word.tag) ? [word.lower] : [])),
  )
}

/** The figures of a sentence passed or a vote: 73 months are not 47. */
function figuresIn(reading: Reading, { span, content }: Told): ReadonlySet<string> {
  if (!/^(?:process|sanction)$/.test(content.type.value)) return new Set()
  return new Set(
    reading.document.text
      .slice(span.start, span.end)
      .match(/\b\d+(?=[ -](?:year|month|week|day)s?\b)|\b\d+[-–]\d+\b/g),
  )
}

/** Whether what both say of one matter has a word in common, or one of them says nothing. */
function canBeAlike(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return first.size === 0 || second.size === 0 || [...first].some((word) => second.has(word))
}

/** Whether two votes, appointments or sentences can be of one sort: "the presidential election", "the election". */
function isOneSort(reading: Reading, a: Told, b: Told): boolean {
  return (
    canBeAlike(figuresIn(reading, a), figuresIn(reading, b)) &&
    (a.content.type.value !== 'process' ||
      (canBeAlike(sortOf(reading, a), sortOf(reading, b)) &&
        canBeAlike(postOf(reading, a), postOf(reading, b))))
  )
}

function isOne(reading: Reading, settingAt: (at: number) => Setting, a: Told, b: Told): boolean {
  return (
    a.content.type.value === b.content.type.value &&
    (a.content.mode?.value ?? b.content.mode?.value) ===
      (b.content.mode?.value ?? a.content.mode?.value) &&
    isOneWord(reading, a, b) &&
    isOneSort(reading, a, b) &&
    !isOther(reading, a) &&
    !isOther(reading, b) &&
    !isTurned(a, b) &&
    !isVisitAndTalk(reading, a, b) &&
    isOneCast(reading, a, b) &&
    canBeOneTime(settingAt(a.at), settingAt(b.at)) &&
    canBeOnePlace(a, settingAt(a.at), settingAt(b.at))
  )
}

/** How much a telling says; what two discussed is told of a talk that is told beside it. */
function detail(reading: Reading, told: Told): number {
  if (reading.tokens[told.at]?.lemma === 'discuss') return 0
  const dated = whenOf(reading, told.at) ? 2 : 0
  const placed = whereOf(reading, told.at) ? 1 : 0
  return dated + placed + everybody(told).length + (reading.clauseOf(told.at) ? 1 : 0)
}

/** How many of the events told last are looked at: a long speech tells of some hundred. */
const nearby = 300

/** One finding an event: the fullest telling, the others as its mentions. */
export function mergeEvents(reading: Reading, found: readonly Told[]): readonly Told[] {
  const merged: Told[] = []
  const settingAt = settingsOf(reading)
  for (const told of [...found].sort((a, b) => a.span.start - b.span.start)) {
    const from = Math.max(0, merged.length - nearby)
    const at = from + merged.slice(from).findIndex((each) => isOne(reading, settingAt, each, told))
    const other = at < from ? undefined : merged[at]
    if (!other) {
      merged.push(told)
      continue
    }
    const [fuller, lesser] =
      detail(reading, told) > detail(reading, other) ? [told, other] : [other, told]
    merged[at] = {
      ...fuller,
      mentions: [...(fuller.mentions ?? []), lesser.span, ...(lesser.mentions ?? [])],
    }
  }
  return merged
}
