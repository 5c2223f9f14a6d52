import {
  type Claim,
  type ClaimId,
  type Document,
  type DocumentId,
  type Kind,
  type Layer,
  quote,
  type Realis,
  type SegmentKind,
  type SourceClass,
  type Speech,
} from '../record/index.ts'
import type { ReviewState, Shown } from '../store/index.ts'
import { withSource } from './according-to.ts'
import { publishedInWords, whenInWords } from './days.ts'
import { evidence, type ValueEvidence } from './evidence.ts'
import { headline } from './headline.ts'
import type { CaseRecord, RecordReport } from './record.ts'
import { type Passage, passageOf } from './sentence.ts'
import { listed, oneLine, partyName, placeName, shortened } from './words.ts'

/** A report as answers cite it. */
export interface Citation {
  readonly number: number
  readonly report: DocumentId
  /** Its title, else how its text begins. */
  readonly title: string
  readonly source?: string
  /** In words. */
  readonly published: string
  /** False when nothing limits when it came out. */
  readonly isDated: boolean
  /** `possibly`: as of the day asked for it may not yet have been reported. */
  readonly reported: 'surely' | 'possibly'
}

/** One link of a source chain, from the outlet inward. */
export interface SourceStep {
  readonly name: string
  readonly class: SourceClass
}

/** What one report says of a thing, with all that stands behind it. */
export interface Telling {
  readonly claim: ClaimId
  readonly kind: Kind
  readonly text: string
  readonly cited: Citation
  readonly passage: Passage
  readonly chain: readonly SourceStep[]
  readonly speech?: Speech
  /** Words that hold back: "reportedly". */
  readonly hedge?: string
  readonly realis: Realis
  readonly layer: Layer
  /** In words. */
  readonly when?: string
  readonly where?: string
  /** The rule that found it. */
  readonly rule: string
  readonly values: readonly ValueEvidence[]
  readonly state: ReviewState
  readonly notes: readonly string[]
}

/** A report's title, else how its text begins, without datelines and the like. */
export function titleOf({ title, text, segments }: Document): string {
  if (title !== undefined && title.trim() !== '') return oneLine(title)
  const telling = segments.find(({ kind }) => !heads.has(kind))
  const start = telling?.span.start ?? 0
  return `“${shortened(text.slice(start, start + 300), 70)}”`
}

const heads: ReadonlySet<SegmentKind> = new Set(['inline-header', 'dateline', 'agency-line'])

/** Whether anything limits when a report came out. */
export function isDated({ published }: Document): boolean {
  return published?.earliest !== undefined || published?.latest !== undefined
}

export function citationOf({ document, number, reported }: RecordReport): Citation {
  return {
    number,
    report: document.id,
    title: titleOf(document),
    ...(document.source !== undefined && { source: document.source }),
    published: publishedInWords(document.published),
    isDated: isDated(document),
    reported,
  }
}

/** Who says so, from the outlet inward; the outlet by the report's own source where the words name none. */
export function chainOf({ attribution }: Claim, source: string | undefined): readonly SourceStep[] {
  return attribution.chain.map((step, index) => ({
    name:
      index === 0 && step.span === undefined
        ? (source ?? 'the report')
        : listed([step.party, ...(step.together ?? [])].map(partyName)),
    class: step.class,
  }))
}

function notesOf({ decisions }: Shown): readonly string[] {
  return decisions.flatMap(({ decision, undone }) =>
    undone || decision.type !== 'note' ? [] : [`${decision.by}: ${decision.text}`],
  )
}

/** The report a shown claim is of. Every shown claim has one: `loadRecord` sees to it. */
export function reportOf(record: CaseRecord, { claim }: Shown): RecordReport {
  const report = record.report.get(claim.document)
  if (!report)
    throw new Error(`${claim.id} is of ${claim.document}, which the record does not show`)
  return report
}

/** The words that make a claim. */
export function quoteOf(record: CaseRecord, shown: Shown): string {
  return quote(reportOf(record, shown).document, shown.claim.span)
}

/** A telling without what stands behind it, for pages of thousands. */
export type ToldLine = Pick<Telling, 'claim' | 'kind' | 'text' | 'cited' | 'when'>

export function toldLineOf(record: CaseRecord, shown: Shown): ToldLine {
  const { claim } = shown
  return {
    claim: claim.id,
    kind: claim.kind,
    text: withSource(headline(claim), [claim]),
    cited: citationOf(reportOf(record, shown)),
    ...(claim.when && { when: whenInWords(claim.when.value) }),
  }
}

export function tellingOf(record: CaseRecord, shown: Shown): Telling {
  const { claim, state } = shown
  const report = reportOf(record, shown)
  const { speech, hedge } = claim.attribution
  return {
    ...toldLineOf(record, shown),
    passage: passageOf(report.document, claim.span),
    chain: chainOf(claim, report.document.source),
    ...(speech !== undefined && { speech }),
    ...(hedge && { hedge: hedge.words }),
    realis: claim.realis,
    layer: claim.layer,
    ...(claim.where && { where: placeName(claim.where.value) }),
    rule: claim.rule,
    values: evidence(shown, report.document),
    state,
    notes: notesOf(shown),
  }
}
