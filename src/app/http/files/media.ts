/** Media types by format of an export, or by the ending of a file. */
export const mediaTypes: Readonly<Record<string, string>> & { readonly zip: string } = {
  zip: 'application/zip',
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv; charset=utf-8',
  annotations: 'application/ld+json',
  jsonld: 'application/ld+json',
  md: 'text/markdown; charset=utf-8',
  geojson: 'application/geo+json',
  ics: 'text/calendar; charset=utf-8',
  timelinejs: 'application/json',
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  jsonfeed: 'application/feed+json',
  html: 'text/html; charset=utf-8',
}
