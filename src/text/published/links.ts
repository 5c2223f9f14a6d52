import type { Document } from '../../record/index.ts'
import { dayNumber, formatDay, isDate } from '../time/index.ts'
import type { Evidence } from './evidence.ts'

/** When posts of Twitter began to be numbered by their time, in milliseconds since 1970. */
const FIRST_POST_MILLISECONDS = 1_288_834_974_657n
const MILLISECONDS_IN_DAY = 86_400_000

/** A page's address up to its date, at most 200 characters, or a post's number: the upper 42 bits are its time. */
const address =
  /https?:\/\/(?:(?:www\.|mobile\.)?(?:twitter|x)\.com\/\w{1,30}\/status\/(?<post>\d{17,19})(?!\d)|(?!\S{0,200}(?:event|calendar|schedule))[^\s()<>"]{4,200}?\/(?<year>(?:19|20)\d\d)\/(?<month>0?[1-9]|1[0-2])\/(?:(?<day>0?[1-9]|[12]\d|3[01])\/)?)/g

/** Whoever links to a page or a post writes after it came out: the newest day that an address in the text tells. */
export function linksAsEvidence({ text }: Document): readonly Evidence[] {
  let newest: (Evidence & { readonly earliest: string }) | undefined
  for (const { index, groups, 0: words } of text.matchAll(address)) {
    const earliest = dayIn(groups ?? {})
    if (earliest === undefined || earliest <= (newest?.earliest ?? '')) continue
    const what = groups?.['post'] === undefined ? 'a page' : 'a post'
    const reason = `the link "${words}" is to ${what} of ${groups?.['day'] || groups?.['post'] ? earliest : earliest.slice(0, 7)}.`
    newest = { earliest, span: { start: index, end: index + words.length }, reason }
  }
  return newest === undefined ? [] : [newest]
}

function dayIn({ post, year, month, day = '1' }: Readonly<Record<string, string | undefined>>) {
  if (post !== undefined) {
    const milliseconds = Number((BigInt(post) >> 22n) + FIRST_POST_MILLISECONDS)
    return formatDay(Math.floor(milliseconds / MILLISECONDS_IN_DAY))
  }
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  return isDate(y, m, d) ? formatDay(dayNumber(y, m, d)) : undefined
}

const copyright =
  /(?:©|\bcopyright\b|\([cC]\))[^\n]{0,40}?(?:(?:19|20)\d\d ?[-–,] ?)?\b((?:19|20)\d\d)\b/giu

/** What bears a line with a copyright was out by the end of its year; sites renew the year, so that it may be older. */
export function copyrightsAsEvidence({ text, segments }: Document): readonly Evidence[] {
  return segments.flatMap(({ kind, span }): readonly Evidence[] => {
    if (kind !== 'agency-line') return []
    const line = text.slice(span.start, span.end)
    return [...line.matchAll(copyright)].map(({ index, 0: words, 1: year = '' }) => ({
      latest: `${year}-12-31`,
      span: { start: span.start + index, end: span.start + index + words.length },
      reason: `"${words}" is a line of copyright.`,
    }))
  })
}
