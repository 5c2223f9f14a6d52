import {
  actors,
  type CaseRecord,
  commitments,
  discrepancies,
  forces,
  incidents,
  statements,
  timeline,
  whenOrReported,
} from '../../view/index.ts'
import { type HtmlRow, tableHtml } from './parts.ts'

/** One ledger as a table of the page. */
interface Section {
  readonly id: string
  readonly title: string
  readonly empty: string
  readonly heads: readonly string[]
  readonly rows: (record: CaseRecord) => readonly HtmlRow[]
}

const alertStatuses: ReadonlySet<string> = new Set(['overdue', 'broken', 'disputed'])

/** What the page shows after the brief, in this order. */
export const sections: readonly Section[] = [
  {
    id: 'timeline',
    title: 'Timeline',
    empty: 'Nothing that has a time is told.',
    heads: ['When', 'What'],
    rows: (record) =>
      timeline(record).map(({ id, what, date, text, tellings }) => ({
        id: `timeline-${what}-${id}`,
        cells: [whenOrReported(date, tellings), text],
        tellings,
      })),
  },
  {
    id: 'incidents',
    title: 'Incidents',
    empty: 'No acts of violence are told.',
    heads: ['When', 'Where', 'People hurt', 'Held responsible', 'What'],
    rows: (record) =>
      incidents(record).map((entry) => ({
        id: `incident-${entry.id}`,
        cells: [
          whenOrReported(entry.when, entry.tellings),
          entry.where ?? '',
          {
            text: entry.casualties.map(({ inWords }) => inWords).join(', '),
            isAlert: entry.casualties.some(({ differs }) => differs),
          },
          entry.responsibility.map(({ inWords }) => inWords).join('; '),
          entry.name,
        ],
        tellings: entry.tellings,
      })),
  },
  {
    id: 'commitments',
    title: 'Commitments',
    empty: 'No promises are told.',
    heads: ['Status', 'Due', 'Who', 'What'],
    rows: (record) =>
      commitments(record).map((entry) => ({
        id: `commitment-${entry.id}`,
        cells: [
          { text: entry.status, isAlert: alertStatuses.has(entry.status) },
          entry.deadline?.inWords ?? 'no deadline',
          entry.promisors.join(', '),
          entry.promise,
        ],
        tellings: entry.history.map(({ telling }) => telling),
      })),
  },
  {
    id: 'forces',
    title: 'Forces',
    empty: 'No numbers of forces are told.',
    heads: ['Whose', 'Where', 'Component', 'Figures'],
    rows: (record) =>
      forces(record).map((line) => ({
        id: `force-${line.id}`,
        cells: [
          line.owner,
          line.place,
          `${line.of}, ${line.component}, ${line.basis}`,
          line.figures.map(({ amount, asOf }) => `${amount} (${asOf})`).join('; '),
        ],
        tellings: line.figures.map(({ telling }) => telling),
      })),
  },
  {
    id: 'statements',
    title: 'Statements',
    empty: 'Nobody is reported to have said anything.',
    heads: ['Who', 'How', 'What'],
    rows: (record) =>
      statements(record).map((entry) => ({
        id: `statement-${entry.id}`,
        cells: [entry.speakers.join(', '), `${entry.stance}, ${entry.speech}`, entry.content],
        tellings: entry.tellings,
      })),
  },
  {
    id: 'disagreements',
    title: 'Disagreements',
    empty: 'No report contradicts another or itself.',
    heads: ['State', 'What', 'Values'],
    rows: (record) => {
      const { open, settled } = discrepancies(record)
      return [...open, ...settled].map(({ id, from, to, values, settled: how }) => ({
        id,
        cells: [
          how === undefined ? { text: 'open', isAlert: true } : `settled: ${how}`,
          from.text,
          `${values?.from ?? from.text} [${from.cited.number}], ${values?.to ?? to.text} [${to.cited.number}]`,
        ],
        tellings: [from, to],
      }))
    },
  },
  {
    id: 'actors',
    title: 'Actors',
    empty: 'Nobody is named.',
    heads: ['Who', 'Offices', 'Names as written'],
    rows: (record) =>
      actors(record)
        .filter(({ isNamed }) => isNamed)
        .map(({ id, label, roles, names }) => ({
          id: `actor-${id}`,
          cells: [
            label,
            roles
              .map(({ post, body }) => (body === undefined ? post : `${post}, ${body}`))
              .join('; '),
            names.map(({ name, reports }) => `${name} [${reports.join(', ')}]`).join('; '),
          ],
          tellings: [],
        })),
  },
]

export function* sectionsHtml(record: CaseRecord): Generator<string> {
  for (const { heads, rows, ...head } of sections) yield* tableHtml(head, heads, rows(record))
}
