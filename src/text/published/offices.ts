import type { Day, Document, Span } from '../../record/index.ts'
import type { TimeExpression } from '../analysis.ts'
import type { Clause } from '../clauses/index.ts'
import { civilDate, dayNumber, formatDay, parseDay, type Verbs } from '../time/index.ts'
import { tokenFrom } from '../token-from.ts'
import type { Evidence } from './evidence.ts'
import { sentenceAround, tellsOfTakingOffice } from './tense.ts'

/** Somebody's time in an office, as far as it is known from elsewhere, and the words that name them in it. */
export interface OfficeHint {
  /** Absent when the words are the title's, which is no part of the text. */
  readonly span?: Span
  readonly holder: string
  /** First and last day of each term, in order; absent when nothing limits that side. */
  readonly tenures: readonly { readonly earliest?: Day; readonly latest?: Day }[]
  /** The title tells that the text is the holder's words. */
  readonly speaks: boolean
  readonly reason: string
}

/** What offices are looked at with. */
export interface OfficeContext {
  readonly document: Document
  readonly times: readonly TimeExpression[]
  readonly verbs?: Verbs | undefined
  readonly offices: readonly OfficeHint[]
}

/**
 * Office holders as evidence: nobody is called by an office before it is taken, and who acts in it as the report is
 * written has not left it. With them months without a year: "since she took office in May".
 */
export function officesAsEvidence(context: OfficeContext): readonly Evidence[] {
  const { offices, times } = context
  const tied = times.flatMap((time) => monthOfOffice(context, time))
  const starts = offices.flatMap(({ tenures, span, reason }): Evidence[] => {
    const earliest = tenures[0]?.earliest
    return earliest === undefined ? [] : [{ earliest, span, reason, isOffice: true }]
  })
  return [...tied, ...starts, ...endsOfTerms(context)]
}

type Ended = OfficeHint & { readonly latest: Day }

/** The last term is not over while the holder acts; of several holders who do not, one at least is no memory. */
function endsOfTerms(context: OfficeContext): readonly Evidence[] {
  const ended = context.offices
    .flatMap((office): Ended[] => {
      const latest = office.tenures.at(-1)?.latest
      return latest === undefined ? [] : [{ ...office, latest }]
    })
    .sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0))
  const acting = ended.find((office) => actsNow(office, context))
  // Who held an office long ago is still called by it, and two may be told of a judge's life: "President Lincoln freed".
  const last = ended.findLast(({ holder }) => holder !== ended[0]?.holder)
  return [...(acting ? [endOf(acting, { isNow: true })] : []), ...(last ? [endOf(last, {})] : [])]
}

function endOf({ latest, span, reason }: Ended, flags: Pick<Evidence, 'isNow'>): Evidence {
  return { latest, span, reason, isOffice: true, ...flags }
}

/** Days counted from the report, and weekdays of its week. */
const nearRules: ReadonlySet<string> = new Set([
  'time/deictic',
  'time/weekday',
  'time/weekday-short',
])
/** What somebody would or could do says nothing of now. */
const modalsOfNow: ReadonlySet<string> = new Set(['will', 'can', 'must', 'may', 'shall'])
const namesYear = /\b(?:1[5-9]|20)\d\d\b/

/**
 * Whether a holder speaks or acts as the report is written: by the title, as a label, in the present, or on a day told
 * without its year ("today", "on Friday", "on 3 May") in a sentence that tells no year.
 */
function actsNow({ speaks, span }: OfficeHint, { document, times, verbs }: OfficeContext): boolean {
  if (speaks) return true
  if (span === undefined) return false
  const { text } = document
  if (isLabel(text, span)) return true
  const clauses = clausesOf(span, verbs)
  if (clauses.length === 0) return false
  const sentence = sentenceAround(text, span)
  if (namesYear.test(text.slice(sentence.start, sentence.end))) return false
  if (clauses.some((clause) => isNow(clause, verbs))) return true
  return (
    clauses.some(({ tense }) => tense === 'past') &&
    times.some(
      ({ start, rule, value }) =>
        sentence.start <= start &&
        start < sentence.end &&
        (nearRules.has(rule) || /^XXXX-\d\d-\d\d/.test(value)),
    )
  )
}

/** The clauses that somebody is the subject of, or in the passive the object. */
function clausesOf(span: Span, verbs: Verbs | undefined): readonly Clause[] {
  if (verbs === undefined) return []
  const clauses = byUndergoer(verbs)
  const end = tokenFrom(verbs.tokens, span.end)
  const found: Clause[] = []
  for (let at = tokenFrom(verbs.tokens, span.start); at < end; at += 1)
    found.push(...(clauses.get(at) ?? []))
  return found
}

const indexed = new WeakMap<Verbs, ReadonlyMap<number, readonly Clause[]>>()

/** The clauses by their subjects, and in the passive their objects: looked through once, not for every holder. */
function byUndergoer(verbs: Verbs): ReadonlyMap<number, readonly Clause[]> {
  const known = indexed.get(verbs)
  if (known) return known
  const clauses = new Map<number, Clause[]>()
  for (const clause of verbs.clauses)
    for (const at of [...clause.subjects, ...(clause.passive ? clause.objects : [])])
      clauses.set(at, [...(clauses.get(at) ?? []), clause])
  indexed.set(verbs, clauses)
  return clauses
}

function isNow({ tense, modal, predicate }: Clause, verbs: Verbs | undefined): boolean {
  return (
    (tense === 'present' || tense === 'future') &&
    (modal === undefined || modalsOfNow.has(modal)) &&
    verbs?.tokens[predicate]?.tag === 'VERB'
  )
}

/** "PRESIDENT LIND: We must go." */
function isLabel(text: string, { start, end }: Span): boolean {
  return text.charAt(end) === ':' && /^[\p{Lu}\s.'’-]+$/u.test(text.slice(start, end))
}

/** What a holder is known by in the rest of the report: the last word of the mention. */
function holderName({ text }: Document, { span }: OfficeHint): string {
  const words = span === undefined ? '' : text.slice(span.start, span.end).trim()
  return /[^\s,.]{1,60}$/.exec(words)?.[0] ?? ''
}

/** A month without a year is the last one of that name: within a year of the day that the office began. */
function monthOfOffice(
  { document, offices }: OfficeContext,
  time: TimeExpression,
): readonly Evidence[] {
  const month = /^XXXX-(\d{2})$/.exec(time.value)?.[1]
  if (month === undefined) return []
  const { text } = document
  const { start, end } = sentenceAround(text, time)
  if (!tellsOfTakingOffice(text.slice(start, time.start))) return []
  const sentence = text.slice(start, end)
  return offices.flatMap((office): Evidence[] => {
    const earliest = office.tenures[0]?.earliest
    const begun = earliest === undefined ? undefined : parseDay(earliest)
    if (begun === undefined || civilDate(begun).month !== Number(month)) return []
    const name = holderName(document, office)
    if (name === '' || !sentence.includes(name)) return []
    const latest = formatDay(dayNumber(civilDate(begun).year + 1, Number(month), 1) - 1)
    const reason = `"${time.text}" without a year is that of the office taken on ${earliest}.`
    return [{ earliest, latest, span: { start: time.start, end: time.end }, reason }]
  })
}

/** A day between two terms of one who acts is none of the report's: the nearest day in office is. */
export function betweenTerms(
  context: OfficeContext,
  { earliest, latest }: { readonly earliest: Day | undefined; readonly latest: Day | undefined },
): readonly Evidence[] {
  return context.offices.flatMap((office): Evidence[] => {
    const { tenures, span, reason } = office
    if (tenures.length < 2) return []
    const within = tenures.filter(
      (term) =>
        (earliest === undefined || term.latest === undefined || earliest <= term.latest) &&
        (latest === undefined || term.earliest === undefined || term.earliest <= latest),
    )
    const [first, last] = [within[0]?.earliest, within.at(-1)?.latest]
    const isShort = within.length > 0 && within.length < tenures.length
    if (!isShort || (first === undefined && last === undefined) || !actsNow(office, context))
      return []
    return [{ earliest: first, latest: last, span, reason, isOffice: true }]
  })
}
