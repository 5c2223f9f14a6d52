import type { Claim, When } from '../../src/record/index.ts'

interface Bounds {
  readonly earliest: string | undefined
  readonly latest: string | undefined
}

/** First and last day of a label's date: a day, month, year, or two of them with a slash, either side open. */
function boundsOf(label: string): Bounds {
  const [from = '', to = from] = label.split('/')
  return { earliest: edge(from, 'first'), latest: edge(to, 'last') }
}

function edge(date: string, side: 'first' | 'last'): string | undefined {
  if (date === '..') return undefined
  const [year = '', month = side === 'first' ? '01' : '12', day] = date.split('-')
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${day ?? (side === 'first' ? '01' : last)}`
}

/** Whether what a claim says of its time is one of a label's alternatives; `~` compares months alone. */
export function agrees(label: string, when: When | undefined): boolean {
  return label.split('|').some((one) => {
    if (one === '') return when === undefined || (when.earliest ?? when.latest) === undefined
    if (when === undefined) return false
    const exact = one.replace('~', '')
    const wanted = boundsOf(exact)
    const size = one.startsWith('~') ? 7 : 10
    return (
      wanted.earliest?.slice(0, size) === when.earliest?.slice(0, size) &&
      wanted.latest?.slice(0, size) === when.latest?.slice(0, size)
    )
  })
}

/** When a claim was; of a count the stretch that it is over. */
export function timeOf(claim: Claim): When | undefined {
  return claim.kind === 'tally' ? claim.content.period?.value : claim.when?.value
}
