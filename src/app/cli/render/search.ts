import { counted, oneLine, type SearchEntry } from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { dotted, faint, type Line, type Part, strong } from './layout.ts'
import { claimWords, idsOf, quoteLines } from './tellings.ts'

function entryLines({ cited, snippet, found, claims }: SearchEntry, page: Page): readonly Line[] {
  const parts = snippet.map(
    (part): Part => ({
      text: part.text.replace(/\s+/g, ' '),
      tone: part.found ? 'found' : 'plain',
    }),
  )
  return [
    {
      label: strong(`[${cited.number}]`),
      labelWidth: 5,
      parts: [
        strong(oneLine(cited.title)),
        faint(` ${dotted([cited.source ?? '', cited.published, counted(found, 'place')])}`),
      ],
    },
    { indent: 5, parts },
    ...claims.map(
      (telling): Line => ({
        indent: 7,
        parts: [
          faint(`${telling.kind} `),
          claimWords(telling),
          faint(` ${idsOf([telling], page)}`),
        ],
      }),
    ),
    ...(page.quotes ? quoteLines(claims, 7) : []),
  ]
}

export function renderSearch(entries: readonly SearchEntry[], page: Page): readonly Line[] {
  return entries.flatMap((entry) => entryLines(entry, page))
}
