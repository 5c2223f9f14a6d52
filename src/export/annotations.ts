import {
  type DecisionType,
  type Document,
  type DocumentId,
  quote,
  type Span,
  textHash,
} from '../record/index.ts'
import type { Decided, Shown } from '../store/index.ts'
import { type CaseRecord, headline, tellingOf, type ValueEvidence } from '../view/index.ts'
import { canonicalLines } from './canonical-json.ts'
import { around, codePointCounter } from './code-points.ts'
import { evidenceText } from './evidence-text.ts'
import { allClaims, reportOf } from './exported-claim.ts'
import type { Exporter } from './exporter.ts'
import { headOf } from './head.ts'

/** Code points of text kept before and after a quote, so that it is found again in a changed text. */
const contextLength = 32

/** Terms that the Web Annotation vocabulary lacks. */
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  { onrecord: 'urn:onrecord:terms:', sha256: 'onrecord:sha256', path: 'onrecord:path' },
] as const

function urn(id: string, part?: string): string {
  return `urn:onrecord:${id}${part === undefined ? '' : `#${part}`}`
}

interface Target {
  readonly source: object
  readonly selector: readonly object[]
}

type Locate = (span: Span) => Target

/** Positions are in the report's text as kept, not in the page it came from: the source is that text. */
function locator(document: Document): Locate {
  const count = codePointCounter(document.text)
  const source = {
    id: urn(document.id),
    type: 'Text',
    format: 'text/plain',
    language: document.language,
    sha256: textHash(document.text),
    ...(document.url !== undefined && { 'onrecord:url': document.url }),
  }
  return (span) => ({
    source,
    selector: [
      { type: 'TextPositionSelector', start: count(span.start), end: count(span.end) },
      {
        type: 'TextQuoteSelector',
        exact: quote(document, span),
        ...around(document.text, span, contextLength),
      },
    ],
  })
}

function textBody(value: string, purpose: string): object {
  return { type: 'TextualBody', value, format: 'text/plain', purpose }
}

/** The words that make the claim. */
function claimAnnotation({ claim }: Shown, locate: Locate): object {
  return {
    id: urn(claim.id),
    type: 'Annotation',
    motivation: 'classifying',
    body: [textBody(claim.kind, 'classifying'), textBody(headline(claim), 'describing')],
    target: locate(claim.span),
  }
}

/** The words of each value; a person's correction is an edit of them. */
function* valueAnnotations({ claim }: Shown, values: readonly ValueEvidence[], locate: Locate) {
  for (const evidence of values) {
    const { path, spans, corrected } = evidence
    for (const [index, span] of spans.entries()) {
      const motivation = corrected ? 'editing' : 'identifying'
      yield {
        id: urn(claim.id, spans.length > 1 ? `${path}/${index}` : path),
        type: 'Annotation',
        motivation,
        body: { ...textBody(evidenceText(evidence), motivation), path },
        target: locate(span),
      }
    }
  }
}

const assessments: Readonly<Partial<Record<DecisionType, string>>> = {
  confirm: 'confirmed',
  reject: 'rejected',
  note: 'noted',
  'add-claim': 'added',
}

/** What people said of a claim as a whole. */
function* decisionAnnotations({ claim, decisions }: Shown, locate: Locate) {
  for (const { decision, undone } of decisions as readonly Decided[]) {
    const said = assessments[decision.type]
    if (undone || said === undefined) continue
    const isNote = decision.type === 'note'
    yield {
      id: urn(decision.id),
      type: 'Annotation',
      motivation: isNote ? 'commenting' : 'assessing',
      creator: { type: 'Person', name: decision.by },
      created: decision.at,
      body: [
        textBody(isNote ? decision.text : said, isNote ? 'commenting' : 'assessing'),
        ...(decision.why === undefined ? [] : [textBody(decision.why, 'describing')]),
      ],
      target: locate(claim.span),
    }
  }
}

function* itemsOf(record: CaseRecord): Generator<object> {
  const locators = new Map<DocumentId, Locate>()
  for (const shown of allClaims(record)) {
    const { document } = reportOf(record, shown)
    const locate = locators.get(document.id) ?? locator(document)
    locators.set(document.id, locate)
    // What a person rejected is told as their assessment only.
    if (shown.state !== 'rejected') {
      yield claimAnnotation(shown, locate)
      yield* valueAnnotations(shown, tellingOf(record, shown).values, locate)
    }
    yield* decisionAnnotations(shown, locate)
  }
}

/**
 * The evidence as W3C Web Annotations (JSON-LD): one for each stretch of words that a claim or a value
 * stands on. Positions are in code points.
 */
export const annotations: Exporter = {
  format: 'annotations',
  summary: 'the evidence as W3C Web Annotations',
  isFolder: false,

  files: (record, options) => {
    const items = [...itemsOf(record)]
    return [
      {
        name: 'annotations.jsonld',
        chunks: canonicalLines({
          '@context': context,
          id: 'urn:onrecord:annotations',
          type: 'AnnotationPage',
          'onrecord:head': headOf(record, options),
          items,
        }),
      },
    ]
  },
}
