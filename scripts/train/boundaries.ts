import type { Models } from '../../src/text/parsing/models.ts'
import { tagByRules } from '../../src/text/parsing/tag-text.ts'
import { boundaryTemplates } from '../../src/text/sentences/boundary-features.ts'
import { visitGaps, writingTraits } from '../../src/text/sentences/index.ts'
import { fillFeatures } from '../../src/text/tagging/templates.ts'
import { packParts } from '../../src/text/tagging/weights.ts'
import { type RawDocument, rawDocuments } from './raw-documents.ts'
import { fitSparse, logisticParts, type SparseCase } from './sparse-logistic.ts'

const BITS = 17
const ROUNDS = 8
/** Log odds above which a boundary stands: chosen on the development parts by the heads that come out right. */
const LEAST = -0.5
/** The same where writing is orderly: higher, as reports and speeches hardly have any. */
const LEAST_ORDERLY = 1
/** A feature is learnt when seen so often, and at a boundary at least once; one never seen at a boundary ten times as often. */
const SEEN = 3
const SEEN_INSIDE = 10 * SEEN

/** A place where a boundary may stand: whether one does, and what holds of it. */
type Gap = SparseCase

type Reader = Pick<Models, 'clusters' | 'tagger' | 'casing' | 'finite'>

/**
 * The model of boundaries that no mark shows: logistic regression over what `visitGaps` finds in the files' documents, in
 * their raw text cut and tagged as reports are.
 */
export function trainBoundaries(files: readonly string[], reader: Reader): Buffer {
  const gaps = files.flatMap((file) =>
    rawDocuments(file).flatMap((document) => [
      ...gapsOf(document, reader),
      ...gapsOf(withoutLines(document), reader).map(withMark),
    ]),
  )
  const weights = fitSparse(withCommonFeatures(gaps), { bits: BITS, rounds: ROUNDS })
  return packParts(logisticParts(weights, { limits: [LEAST, LEAST_ORDERLY], smallest: 0.01 }))
}

/**
 * The document as one that lost its line ends: greetings, names and headings that stood on lines of their own run into what
 * follows, which the treebanks seldom have and mails often do.
 */
function withoutLines(document: RawDocument): RawDocument {
  return { ...document, text: document.text.replaceAll('\n\n', '  ') }
}

/** A feature of its own for cases from such a copy takes up that boundaries are more frequent there; no text has it. */
function withMark({ features, isTrue }: Gap): Gap {
  return { features: Int32Array.from([...features, MARK]), isTrue }
}

const MARK = 0x12345

function gapsOf({ text, sentenceStarts }: RawDocument, reader: Reader): Gap[] {
  const segments = [{ kind: 'body' as const, span: { start: 0, end: text.length } }]
  const tagged = tagByRules({ text, segments }, reader)
  const starts = new Set(sentenceStarts)
  const gaps: Gap[] = []
  visitGaps(tagged, { finite: reader.finite, traits: writingTraits(tagged) }, (atoms, row) => {
    const features = new Int32Array(boundaryTemplates.count)
    fillFeatures(boundaryTemplates, atoms, features)
    const isBoundary = starts.has(tagged.spans[row]?.start ?? -1)
    gaps.push({ features, isTrue: isBoundary })
    return isBoundary
  })
  return gaps
}

/** The gaps with the features that are learnt, masked. */
function withCommonFeatures(gaps: readonly Gap[]): Gap[] {
  const counts = new Map<number, number>()
  const atBoundaries = new Set<number>()
  for (const { features, isTrue } of gaps) {
    for (const feature of features) {
      counts.set(feature, (counts.get(feature) ?? 0) + 1)
      if (isTrue) atBoundaries.add(feature)
    }
  }
  const isLearnt = (feature: number) =>
    (counts.get(feature) ?? 0) >= (atBoundaries.has(feature) ? SEEN : SEEN_INSIDE)
  return gaps.map(({ features, isTrue }) => ({
    features: features.filter(isLearnt).map((feature) => feature & (2 ** BITS - 1)),
    isTrue,
  }))
}
