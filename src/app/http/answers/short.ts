import {
  type BriefLine,
  briefLines,
  type IncidentTotals,
  perRecord,
  reportEntry,
} from '../../../view/index.ts'

/** What a page shows of one line: a sum over a big case would bring the whole case with it. */
const most = { tellings: 12, claims: 12, cites: 40 }

function shortLine({ cites, claims, tellings, ...line }: BriefLine): BriefLine {
  return {
    ...line,
    cites: cites.slice(0, most.cites),
    claims: claims.slice(0, most.claims),
    tellings: tellings.slice(0, most.tellings),
  }
}

/** The brief, each of its lines with the first of its words alone, and the reports that these cite. */
export const shortBrief = perRecord((record) => {
  const told = briefLines(record, { tellings: most.tellings, claims: most.claims })
  const situation = told.situation.map(shortLine)
  const sections = told.sections.map((each) => ({ ...each, lines: each.lines.map(shortLine) }))
  const lines = [situation, ...sections.map((each) => each.lines)].flat()
  const cited = new Set(lines.flatMap(({ cites }) => cites))
  const sources = told.cited
    .filter(({ number }) => cited.has(number))
    .map((report) => reportEntry(record, report))
  return { situation, sections, sources }
})

/** Totals without the whole list of what they leave out. */
export function shortTotals({ leftOut, ...totals }: IncidentTotals): IncidentTotals {
  return {
    ...totals,
    leftOut: leftOut.map((each) => ({
      ...each,
      claims: each.claims.slice(0, most.claims),
      reports: each.reports.slice(0, most.cites),
    })),
  }
}
