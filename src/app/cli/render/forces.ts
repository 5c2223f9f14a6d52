import {
  codeInWords,
  type ForceFigure,
  type ForceLine,
  listed,
  reportedInWords,
} from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { alert, blank, dotted, faint, type Line, strong } from './layout.ts'
import { cites, citesOf, idsOf, underEntry } from './tellings.ts'

function figureLines(figure: ForceFigure, page: Page): readonly Line[] {
  const { amount, asOf, asOfBasis, roles, changes, telling, isBackground, nothing, per } = figure
  const details = dotted([
    nothing === undefined ? '' : nothing === 'withheld' ? 'number kept back' : 'stated: none',
    per === 'each' ? 'in each of several places' : '',
    roles.length > 0 ? `to ${listed(roles)}` : '',
    changes.length > 0 ? listed(changes.map(codeInWords)) : '',
    figure.accordingTo === undefined ? '' : `according to ${figure.accordingTo}`,
    isBackground ? 'told as history' : '',
  ])
  return [
    {
      indent: 4,
      label: asOfBasis === 'stated' ? asOf : reportedInWords(asOf),
      labelWidth: 30,
      parts: [
        strong(amount),
        details === '' ? '' : ` (${details})`,
        ' ',
        faint(`${citesOf([telling])} ${idsOf([telling], page)}`),
      ],
    },
    ...underEntry([telling], page, 6),
  ]
}

/** What looks alike and counts something else, each figure once with its reports. */
function notComparableLines({ notComparable, figures }: ForceLine): readonly Line[] {
  const own = new Set(figures.map(({ claim }) => claim))
  const others = new Map<string, number[]>()
  for (const { from, to } of notComparable) {
    const other = own.has(from.claim) ? to : from
    others.set(other.text, [...(others.get(other.text) ?? []), other.cited.number])
  }
  const words = [...others].map(([text, numbers]) => `${text} ${cites(numbers)}`)
  return words.length === 0
    ? []
    : [{ indent: 4, parts: [faint(`not comparable with: ${words.join('; ')}`)] }]
}

function lineLines(line: ForceLine, page: Page): readonly Line[] {
  const { owner, place, component, of, basis, figures, disputes } = line
  const what = component === 'not stated' ? of : `${component} ${of}`
  return [
    { indent: 2, parts: [strong(`${owner} in ${place}`), ` · ${what} · ${codeInWords(basis)}`] },
    ...figures.flatMap((figure) => figureLines(figure, page)),
    ...disputes.map(
      ({ from, to }): Line => ({
        indent: 4,
        parts: [
          alert('contradiction: '),
          `${from.text} [${from.cited.number}] — ${to.text} [${to.cited.number}]`,
        ],
      }),
    ),
    ...notComparableLines(line),
  ]
}

export function renderForces(lines: readonly ForceLine[], page: Page): readonly Line[] {
  return lines.flatMap((line) => [...lineLines(line, page), blank])
}
