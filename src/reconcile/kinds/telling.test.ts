import { describe, expect, test } from 'vitest'
import { extracted } from '../../../test/analyse.ts'
import type { Kind, Link } from '../../record/index.ts'
import { linkAcross } from '../link.ts'

type Day = `${number}-${number}-${number}`

/** Links between the claims of one kind in two reports, as the engine reads them. */
function linked(kind: Kind, from: string, to: string, days: readonly [Day, Day]) {
  const reports = [extracted(from, days[0]), extracted(to, days[1])] as const
  const ids = new Set<string>(
    reports[0].claims.filter((claim) => claim.kind === kind).map(({ id }) => id),
  )
  return linkAcross(reports).filter((link: Link) => ids.has(link.from))
}

describe.each<[Kind, readonly (readonly [string, string, string, readonly Partial<Link>[]])[]]>([
  [
    'event',
    [
      [
        'one meeting in other words',
        'Egypt and Sudan met in Cairo on 14 June 2021.',
        'A meeting between Sudan and Egypt took place in Cairo on 14 June 2021.',
        [{ verdict: 'same' }],
      ],
      [
        'two meetings on two days',
        'Egypt and Sudan met in Cairo on 14 June 2021.',
        'Egypt and Sudan met in Cairo on 21 June 2021.',
        [],
      ],
      [
        'meetings of two casts',
        'Egypt and Sudan met in Cairo on 14 June 2021.',
        'Chad and Libya met in Cairo on 14 June 2021.',
        [],
      ],
      [
        'one election, by its name alone',
        'Farmers hope for the 2022 Kenyan general election.',
        'Prices rise before the 2022 Kenyan general election.',
        [{ verdict: 'same' }],
      ],
      [
        'elections of two years',
        'Farmers hope for the 2022 Kenyan general election.',
        'Prices fell before the 2017 Kenyan general election.',
        [],
      ],
      [
        'one conviction, of which nobody says whose it was',
        'Marta Solano was convicted of fraud in Lima on 14 June 2021.',
        'In Lima, Marta Solano was convicted of fraud on 14 June 2021.',
        [{ verdict: 'same' }],
      ],
    ],
  ],
  [
    'statement',
    [
      [
        'the same words',
        'Iran said that it had not sold any drones to Russia.',
        'Iran said on Friday that it had not sold any drones to Russia.',
        [{ verdict: 'same' }],
      ],
      [
        'words confirmed, then denied',
        'Iran confirmed that it had sold drones to Russia.',
        'Iran denied that it had sold drones to Russia.',
        [{ verdict: 'contradicts', path: 'stance' }],
      ],
      [
        'one quotation, cut by the later report',
        'The minister of Chad said: "The bridge at Dourba will be open by the end of May, and trucks may use it at night, and we shall pay for the guards ourselves, whatever the bank may say."',
        'The minister of Chad said: "The bridge at Dourba will be open by the end of May".',
        [{ verdict: 'same' }],
      ],
      [
        'a word of thanks, and a speech that holds one',
        'Ana Lima said: "Thank you".',
        'Ana Lima said: "Thank you all for coming to the port today, where the dam of Tuma was opened."',
        [],
      ],
      [
        'short words, scattered over a speech',
        'Ana Lima said: "I look forward to opening the port today".',
        'Ana Lima said: "Today we look at the dam of Tuma. The road forward is open to all. Ships of the north, farmers of the valley, teachers of every village, nurses and drivers came to the port. Opening it took us nine years of patient work."',
        [],
      ],
      [
        'the same words on two days',
        'Iran said on 14 June 2021 that it had not sold any drones to Russia.',
        'Iran said on 27 June 2021 that it had not sold any drones to Russia.',
        [],
      ],
      [
        'words said when the earlier report was long out',
        'Iran said that it had not sold any drones to Russia.',
        'Iran said on 27 June 2021 that it had not sold any drones to Russia.',
        [],
      ],
      [
        'words of somebody else',
        'Iran said that it had not sold any drones to Russia.',
        'China said that it had not sold any drones to Russia.',
        [],
      ],
    ],
  ],
  [
    'role',
    [
      [
        'one office',
        'Foreign Minister Laurent Fabius arrived in Tehran.',
        'Foreign Minister Laurent Fabius left Tehran.',
        [{ verdict: 'same' }],
      ],
      [
        'an office that was left',
        'Foreign Minister Marta Solano arrived in Tehran.',
        'Former Foreign Minister Marta Solano arrived in Tehran.',
        [{ verdict: 'updates', changes: ['status-changed'] }],
      ],
      [
        'one office of two people',
        'Foreign Minister Laurent Fabius arrived in Tehran.',
        'Foreign Minister Alain Juppe arrived in Tehran.',
        [],
      ],
    ],
  ],
  [
    'relation',
    [
      [
        'one backer',
        'The Houthis are backed by Iran.',
        'The Houthis, backed by Iran, fired on ships.',
        [{ verdict: 'same' }],
      ],
      ['two backers', 'The Houthis are backed by Iran.', 'The Houthis are backed by Russia.', []],
    ],
  ],
])('%s', (kind, rows) => {
  test.each(rows)('%s', (_, from, to, expected) => {
    expect(linked(kind, from, to, ['2021-06-25', '2021-06-28'])).toMatchObject(expected)
  })
})
