import { z } from 'zod'
import type { Engine } from '../pipeline.ts'
import {
  Claim,
  Day,
  type Document,
  Link,
  Notice,
  PublishedBasis,
  quote,
  Segment,
  Span,
} from '../record/index.ts'
import type { Analysis } from '../text/index.ts'

/** Version of the contract; a change that could break a reader raises the first number. */
export const extractVersion = '1.1'

/** `[start, end)` in UTF-16 code units of `document.text`. */
const Range = z.tuple([z.int(), z.int()]).readonly()
const Located = { start: z.int(), end: z.int(), text: z.string() }

const ExtractedDocument = z.object({
  /** The id that came in with the line, else the document's own. */
  id: z.string(),
  /** What claims call it. */
  document: z.string(),
  /** The input text, unchanged. */
  text: z.string(),
  title: z.string().optional(),
  source: z.string().optional(),
  url: z.string().optional(),
  published: z.object({
    value: z.string(),
    earliest: Day.optional(),
    latest: Day.optional(),
    basis: PublishedBasis,
    spans: z.array(Span),
    rule: z.string().optional(),
    reasons: z.array(z.string()).optional(),
  }),
  language: z.string(),
  segments: z.array(Segment),
  notices: z.array(Notice),
})

/** A line of `onrecord extract`: one document and all that was read in it. */
export const ExtractLine = z.object({
  document: ExtractedDocument,
  /** Every time expression, as TIMEX3. */
  times: z.array(
    z.object({
      ...Located,
      type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
      value: z.string(),
      mod: z.string().optional(),
    }),
  ),
  names: z.array(z.object({ ...Located, type: z.string(), id: z.string().optional() })),
  /** Whoever acts or is acted upon, named or described, in order of the text; one may stand inside another. */
  mentions: z.array(
    z.object({
      ...Located,
      kind: z.enum(['person', 'country', 'people', 'organisation']),
      /** All that are meant: "the two countries" are two. */
      ids: z.array(z.string()),
    }),
  ),
  places: z.array(
    z.object({
      ...Located,
      name: z.string(),
      lat: z.number().optional(),
      lon: z.number().optional(),
      radiusKm: z.number().optional(),
      country: z.string().optional(),
      geonameid: z.int().optional(),
    }),
  ),
  /** Every attribution: who, by which words, said what. */
  statements: z.array(
    z.object({ source: z.array(Range), cue: z.array(Range), content: z.array(Range) }),
  ),
  /** `quote` repeats the words at the claim's span. */
  claims: z.array(Claim.and(z.object({ quote: z.string() }))),
  /** Within the report: what contradicts what. */
  links: z.array(Link),
  notices: z.array(Notice),
})
export type ExtractLine = z.infer<typeof ExtractLine>

/** The last line. Whoever misses it has read a part only. */
export const ExtractTrailer = z.object({
  end: z.literal(true),
  in: z.int(),
  out: z.int(),
  failed: z.int(),
})
export type ExtractTrailer = z.infer<typeof ExtractTrailer>

function range({ start, end }: Span): readonly [number, number] {
  return [start, end]
}

function documentPart(document: Document, analysis: Analysis, id: string | undefined) {
  const { text, title, source, url, language, segments, notices } = document
  return {
    id: id ?? document.id,
    document: document.id,
    text,
    ...(title !== undefined && { title }),
    ...(source !== undefined && { source }),
    ...(url !== undefined && { url }),
    published: analysis.published,
    language,
    segments,
    notices,
  }
}

function namesPart({ names, mentions }: Analysis) {
  const actors = new Map(
    mentions.flatMap(({ start, end, parties }) =>
      parties[0]?.actor ? [[`${start}-${end}`, parties[0].actor] as const] : [],
    ),
  )
  return names.map(({ start, end, text, type }) => {
    const id = actors.get(`${start}-${end}`)
    return { start, end, text, type, ...(id !== undefined && { id }) }
  })
}

function mentionsPart({ mentions }: Analysis) {
  return mentions.map(({ start, end, text, kind, parties }) => ({
    start,
    end,
    text,
    kind,
    ids: parties.flatMap(({ actor }) => (actor === undefined ? [] : [actor])),
  }))
}

function placesPart({ places }: Analysis) {
  return places.map(({ start, end, text, where, point = where.point }) => ({
    start,
    end,
    text,
    name: where.name ?? text,
    ...point,
    ...(where.radiusKm !== undefined && { radiusKm: where.radiusKm }),
    ...(where.country !== undefined && { country: where.country }),
    ...(where.geonameid !== undefined && { geonameid: where.geonameid }),
  }))
}

/** Reads one document into a line. `id` is the one that came in with it. */
export function extractLine(
  engine: Engine,
  document: Document,
  analysis: Analysis,
  id?: string,
): unknown {
  const { claims, links, notices } = engine.extract(document, analysis)
  return {
    document: documentPart(document, analysis, id),
    times: analysis.times.map(({ start, end, text, type, value, mod }) => ({
      start,
      end,
      text,
      type,
      value,
      ...(mod && { mod }),
    })),
    names: namesPart(analysis),
    mentions: mentionsPart(analysis),
    places: placesPart(analysis),
    statements: analysis.quotations.map(({ source, cue, content }) => ({
      source: source.map(range),
      cue: cue.map(range),
      content: content.map(range),
    })),
    claims: claims.map((claim) => ({ ...claim, quote: quote(document, claim.span) })),
    links,
    notices: [...document.notices, ...notices],
  }
}
