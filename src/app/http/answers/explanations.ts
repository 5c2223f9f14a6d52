import type { Link } from '../../../record/index.ts'
import { type CaseRecord, dayInWords } from '../../../view/index.ts'

/**
 * What may lie behind two tellings that differ, in words. Suggestions from what the record knows of the two
 * reports; none is a finding.
 */
export function explanations(record: CaseRecord, { from, to }: Link): readonly string[] {
  const [one, other] = [record.claim.get(from), record.claim.get(to)]
  const [first, second] = [one, other].map(
    (shown) => shown && record.report.get(shown.claim.document),
  )
  if (!one || !other || !first || !second) return []
  const found: string[] = []
  const [early, late] = [first.document.published, second.document.published]
  if (first === second) {
    found.push('Both stand in one report: one of them may be told of another time, place or group.')
  } else if (
    early?.latest !== undefined &&
    late?.earliest !== undefined &&
    early.latest < late.earliest
  ) {
    found.push(
      `The second report is later (${dayInWords(late.earliest)}, after ${dayInWords(early.latest)}): it may bring the number up to date.`,
    )
  }
  if (first !== second && first.origin === second.origin) {
    found.push('Both carry one text: the difference may be an edit or a slip of one of them.')
  }
  const [a, b] = [one.claim.when?.value, other.claim.when?.value]
  if (a && b && a.edtf !== b.edtf) {
    found.push(`They are told of different times (“${a.words}”, “${b.words}”).`)
  }
  const [here, there] = [one.claim.where?.value, other.claim.where?.value]
  if (here && there && here.words !== there.words) {
    found.push(`They are told of places written differently (“${here.words}”, “${there.words}”).`)
  }
  const hedges = [one, other].map(({ claim }) => claim.attribution.class)
  if (hedges[0] !== hedges[1]) {
    found.push(
      `They come from different sorts of source (${hedges.join(', ').replaceAll('-', ' ')}).`,
    )
  }
  return found
}
