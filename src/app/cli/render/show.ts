import type { Reason } from '../../../record/index.ts'
import {
  type ClaimDetail,
  codeInWords,
  type Detail,
  oneLine,
  type Telling,
  type ValueEvidence,
} from '../../../view/index.ts'
import { valueWords } from '../../deciding/value-words.ts'
import type { Page } from '../ledger.ts'
import { actorLines } from './actors.ts'
import { disputeLines } from './discrepancies.ts'
import { alert, blank, dotted, faint, type Line, strong } from './layout.ts'
import { renderReports, renderStories } from './reports.ts'
import { chainWords, claimWords, passageParts, quoteLines, reportWords } from './tellings.ts'

function title(text: string): Line {
  return { parts: [strong(text)] }
}

function valueLines(value: ValueEvidence, { context }: ClaimDetail): readonly Line[] {
  const { path, basis, rule, corrected } = value
  const passages = context.find((each) => each.path === path)?.passages ?? []
  const how =
    basis === 'stated'
      ? rule === undefined
        ? 'stated'
        : `stated, ${rule}`
      : `inferred by ${rule ?? 'a rule'}`
  const by = corrected ? [alert(` corrected by ${corrected.by} on ${corrected.at}`)] : []
  const was =
    corrected?.read === undefined
      ? []
      : [faint(` (the report is read as ${valueWords(corrected.read)})`)]
  return [
    {
      indent: 2,
      label: strong(path.replace(/^content\./, '')),
      labelWidth: 22,
      parts: [
        value.nothing === undefined ? valueWords(value.value) : codeInWords(value.nothing),
        faint(` (${how})`),
        ...by,
        ...was,
      ],
    },
    ...passages.map((passage): Line => ({ indent: 24, parts: passageParts(passage, 60) })),
  ]
}

function reasonLine({ feature, score, from, to }: Reason): Line {
  const values =
    from === undefined && to === undefined
      ? ''
      : `: ${oneLine(from ?? '–')} — ${oneLine(to ?? '–')}`
  return { indent: 6, parts: [faint(`${feature} ${score}${values}`)] }
}

function linkLines({ links }: ClaimDetail, page: Page): readonly Line[] {
  return links.flatMap(({ link, isEarlier, other }): Line[] => [
    {
      indent: 2,
      parts: [
        strong(dotted([codeInWords(link.verdict), link.changes.map(codeInWords).join(', ')])),
        isEarlier ? ', later: ' : ', earlier: ',
        claimWords(other),
        faint(` ${reportWords(other)} ${page.short(other.claim)} ${page.short(link.id)}`),
      ],
    },
    ...link.reasons.map(reasonLine),
  ])
}

function decisionLines({ decisions }: ClaimDetail, page: Page): readonly Line[] {
  return decisions.map(
    ({ decision, undone }): Line => ({
      indent: 2,
      parts: [
        `${decision.type} by ${decision.by} on ${decision.at}`,
        decision.type === 'note' ? `: ${decision.text}` : '',
        decision.type === 'identify'
          ? `: ${decision.name ?? decision.actor} is ${decision.as.label}`
          : '',
        decision.type === 'correct' ? `: ${decision.path} is ${valueWords(decision.new)}` : '',
        decision.why === undefined ? '' : ` — ${decision.why}`,
        undone ? alert(' (taken back)') : '',
        faint(` ${page.short(decision.id)}`),
      ],
    }),
  )
}

function part(name: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [blank, title(name), ...lines]
}

function claimLines(detail: ClaimDetail, page: Page): readonly Line[] {
  const { telling, claim, about, spokenOfBy, mentions, tally } = detail
  const others = (tellings: ClaimDetail['about']) =>
    tellings.map(
      (other): Line => ({
        indent: 2,
        parts: [
          `${codeInWords(other.kind)}: ${claimWords(other)} `,
          faint(page.short(other.claim)),
        ],
      }),
    )
  return [
    {
      parts: [
        strong(`${codeInWords(claim.kind)} ${claim.id}`),
        faint(` ${dotted([telling.state, claim.realis, claim.layer])}`),
      ],
    },
    { parts: [telling.text] },
    blank,
    { indent: 2, parts: passageParts(telling.passage) },
    { indent: 2, parts: [faint(`Report: ${reportWords(telling)} ${page.short(claim.document)}`)] },
    { indent: 2, parts: [faint(`Source: ${dotted([chainWords(telling), telling.speech ?? ''])}`)] },
    { indent: 2, parts: [faint(`Read by rule: ${telling.rule}`)] },
    ...part(
      'Values',
      telling.values.flatMap((value) => valueLines(value, detail)),
    ),
    ...part(
      'Also told in',
      mentions.map((passage): Line => ({ indent: 2, parts: passageParts(passage) })),
    ),
    ...part(
      'Beside the incidents of this case',
      tally ? [{ indent: 2, parts: [tally.inWords] }] : [],
    ),
    ...part('Speaks of', others(about)),
    ...part('Spoken of by', others(spokenOfBy)),
    ...part('Links', linkLines(detail, page)),
    ...part('Decisions', decisionLines(detail, page)),
  ]
}

type DetailOf<T extends Detail['type']> = Extract<Detail, { type: T }>

function oneLiners(tellings: readonly Telling[], page: Page): readonly Line[] {
  return tellings.map((telling) => ({
    indent: 2,
    parts: [
      strong(`${codeInWords(telling.kind)}: `),
      claimWords(telling),
      faint(` [${telling.cited.number}] ${page.short(telling.claim)}`),
    ],
  }))
}

function linkDetail({ link, sides }: DetailOf<'link'>, page: Page): readonly Line[] {
  const verdict = dotted([codeInWords(link.verdict), link.changes.map(codeInWords).join(', ')])
  return [
    { parts: [strong(`link ${link.id}`), `: ${verdict}`] },
    ...disputeLines(sides, page),
    ...part('Reasons', link.reasons.map(reasonLine)),
  ]
}

function decisionDetail({ decision, stale, on }: DetailOf<'decision'>): readonly Line[] {
  const why = decision.why === undefined ? '' : ` — ${decision.why}`
  return [
    {
      parts: [
        strong(`${decision.type} ${decision.id}`),
        ` by ${decision.by} on ${decision.at}${why}`,
      ],
    },
    ...(stale === undefined ? [] : [{ parts: [alert(`Stale: ${stale}`)] }]),
    ...part('On', quoteLines(on, 2)),
  ]
}

export function renderDetail(detail: Detail, page: Page): readonly Line[] {
  switch (detail.type) {
    case 'claim':
      return claimLines(detail, page)
    case 'report':
      return [
        ...renderReports([detail.report], page),
        ...part('Claims', oneLiners(detail.tellings, page)),
      ]
    case 'story':
      return renderStories([detail.story], page)
    case 'link':
      return linkDetail(detail, page)
    case 'decision':
      return decisionDetail(detail)
    case 'actor':
      return [
        ...actorLines(detail.actor, page),
        ...part('Claims', oneLiners(detail.tellings, page)),
      ]
  }
}
