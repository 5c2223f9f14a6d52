import {
  counted,
  type IncidentEntry,
  type IncidentTotals,
  whenOrReported,
} from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { alert, blank, dotted, faint, type Line, strong } from './layout.ts'
import { cites, citesOf, idsOf, underEntry } from './tellings.ts'

export interface IncidentAnswer {
  readonly totals: IncidentTotals
  readonly entries: readonly IncidentEntry[]
}

function headLine(entry: IncidentEntry): Line {
  const { when, name, where, targets, clarity, stage, realis, isBackground, tellings } = entry
  const told = (where ?? '').toLowerCase()
  const others = targets.filter(
    (target) =>
      !told.includes(target.toLowerCase()) && !(told !== '' && target.toLowerCase().includes(told)),
  )
  const on = others.length > 0 ? ` on ${others.join(', ')}` : ''
  const place = where === undefined ? '' : `, ${where}`
  const marks = dotted([
    clarity === 'aggregated' ? 'several told as one' : '',
    stage === 'accomplished' ? '' : stage,
    realis === 'asserted' ? '' : realis,
    entry.accordingTo === undefined ? '' : `according to ${entry.accordingTo}`,
    isBackground ? 'told as history' : '',
    entry.isOnlyPossibly ? 'may not yet have been reported' : '',
  ])
  return {
    indent: 2,
    label: strong(whenOrReported(when, tellings)),
    labelWidth: 30,
    parts: [
      strong(name),
      `${place}${on}`,
      marks === '' ? '' : faint(` (${marks})`),
      ' ',
      faint(citesOf(tellings)),
    ],
  }
}

function harmLines({ casualties, damage }: IncidentEntry): readonly Line[] {
  const lines = casualties.map(({ inWords, differs, values }): Line => {
    const sides = values.map((value) => `${value.inWords} [${value.report}]`).join('; ')
    return {
      indent: 32,
      parts: differs ? [alert(`${inWords}, reports differ: `), sides] : [inWords],
    }
  })
  const broken = damage === undefined ? [] : [{ indent: 32, parts: [`damage: ${damage}`] }]
  return [...lines, ...broken]
}

function responsibilityLines({ responsibility }: IncidentEntry): readonly Line[] {
  return responsibility.map(({ inWords, words, report }) => ({
    indent: 32,
    parts: [inWords, faint(` “${words}” [${report}]`)],
  }))
}

function entryLines(entry: IncidentEntry, page: Page): readonly Line[] {
  const disputes = entry.disputes.map(
    ({ from, to }): Line => ({
      indent: 32,
      parts: [
        alert('contradiction: '),
        `${from.text} [${from.cited.number}] — ${to.text} [${to.cited.number}]`,
      ],
    }),
  )
  return [
    headLine(entry),
    ...harmLines(entry),
    ...responsibilityLines(entry),
    ...disputes,
    ...underEntry(entry.tellings, page, 6),
    { indent: 32, parts: [faint(idsOf(entry.tellings, page))] },
  ]
}

function totalLines({ incidents, states, leftOut }: IncidentTotals): readonly Line[] {
  const sums = states.map(
    ({ inWords, silent }) =>
      inWords + (silent > 0 ? ` (${silent} of ${incidents} say nothing of it)` : ''),
  )
  return [
    {
      parts: [
        strong(`${counted(incidents, 'incident')} counted`),
        sums.length > 0 ? `: ${sums.join('; ')}` : '',
      ],
    },
    ...(leftOut.length > 0 ? [{ parts: ['Left out of the numbers:'] }] : []),
    ...leftOut.map(
      ({ inWords, reason, reports }): Line => ({
        indent: 2,
        parts: [
          `${inWords} `,
          faint(cites(reports) + (reason === 'tally' ? ' a count over a series' : '')),
        ],
      }),
    ),
    blank,
  ]
}

export function renderIncidents({ totals, entries }: IncidentAnswer, page: Page): readonly Line[] {
  return [...totalLines(totals), ...entries.flatMap((entry) => entryLines(entry, page))]
}
