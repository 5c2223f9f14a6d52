import { type ActorEntry, counted, type StatedRole, tellingsOf } from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { blank, dotted, faint, type Line, strong } from './layout.ts'
import { cites, quoteLines } from './tellings.ts'

/** The dates of the reports that state it; of many the first and the last. */
function statedWords(stated: readonly string[]): string {
  if (stated.length <= 3) return stated.join(', ')
  return `${stated[0] ?? ''} to ${stated.at(-1) ?? ''} in ${stated.length} reports`
}

function roleLine({ post, body, status, from, to, stated, reports }: StatedRole): Line {
  const where = body === undefined ? '' : ` (${body})`
  const dates = [from === undefined ? '' : `from ${from}`, to === undefined ? '' : `to ${to}`]
    .filter((part) => part !== '')
    .join(' ')
  return {
    indent: 6,
    parts: [
      `${post}${where}${status === undefined || status === 'current' ? '' : `, ${status}`}`,
      dates === '' ? '' : ` ${dates}`,
      faint(` as stated ${statedWords(stated)} ${cites(reports)}`),
    ],
  }
}

const partNames: Readonly<Record<string, string>> = {
  actor: 'acts',
  recipient: 'acted upon',
  promisor: 'promises',
  beneficiary: 'is promised',
  speaker: 'speaks',
  addressee: 'is spoken to',
  accused: 'accused',
  accuser: 'accuses',
  claimant: 'claims an attack',
  doer: 'named as doer',
  denier: 'denies an attack',
  target: 'target',
  victim: 'victim',
  owner: 'fields forces',
  counted: 'counted',
  source: 'source',
}

export function actorLines(entry: ActorEntry, page: Page): readonly Line[] {
  const { label, actor, country, sector, names, roles, relations, parts, claims } = entry
  const counts = Object.entries(parts).flatMap(([part, count]) =>
    partNames[part] === undefined ? [] : [`${partNames[part]} ${count}`],
  )
  return [
    {
      indent: 2,
      parts: [
        strong(label),
        faint(
          ` ${dotted([actor ?? 'not in our lists', country ?? '', sector ?? ''])} · ${counted(claims.length, 'claim')}`,
        ),
      ],
    },
    {
      indent: 4,
      parts: [
        `written: ${names.map(({ name, reports }) => `${name} ${cites(reports)}`).join(' · ')}`,
      ],
    },
    ...(counts.length > 0 ? [{ indent: 4, parts: [faint(counts.join(' · '))] }] : []),
    ...roles.map(roleLine),
    ...relations.map(
      ({ inWords, report }): Line => ({ indent: 6, parts: [`${inWords} `, faint(`[${report}]`)] }),
    ),
    ...(page.quotes ? quoteLines(tellingsOf(page.record, entry), 4) : []),
  ]
}

export function renderActors(entries: readonly ActorEntry[], page: Page): readonly Line[] {
  const described = entries.filter(({ isNamed }) => !isNamed)
  return [
    ...entries.filter(({ isNamed }) => isNamed).flatMap((entry) => actorLines(entry, page)),
    ...(described.length > 0 ? [blank, { parts: [strong('Only described, not named')] }] : []),
    ...described.flatMap((entry) => actorLines(entry, page)),
  ]
}
