import { field, fieldsOf } from '../fields/index.ts'
import { isMarkup, pageText } from '../html/page-text.ts'
import type { Failure, Item } from '../source.ts'
import { isOwnClaim } from './own-export.ts'

/**
 * The report that a JSON object holds: our own fields, those of ninjs, JSON Feed and NewsArticle. A text that stands there only
 * as HTML has its markup taken off.
 */
export function itemOf(value: unknown, place: string): Item | Failure {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      code: 'json-not-a-report',
      message: 'A report is a JSON object with a "text"; this is none.',
      place,
    }
  }
  if (isOwnClaim(value)) {
    return {
      code: 'own-export',
      message:
        'This is a claim that Onrecord exported, and no report. Add the reports themselves, or an export as JSON with --include-text.',
      place,
    }
  }
  const stated = { ...fieldsOf(value), place, ...('given' in value && { given: value.given }) }
  if ('text' in value && typeof value.text === 'string') return { ...stated, text: value.text }
  const text = field(value, 'text')
  if (text && !(text.path !== 'text' && isMarkup(text.value)))
    return { ...stated, text: text.value }
  const html = field(value, 'html') ?? text
  if (html) return { ...stated, ...pageText(html.value) }
  return {
    code: 'no-text',
    message: `No field of this object holds the report's text (${Object.keys(value).slice(0, 8).join(', ')}). Name it "text".`,
    place,
  }
}
