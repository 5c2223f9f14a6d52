import type { Report, System } from './system.ts'

const bytesOf = (report: Report) => new TextEncoder().encode(`${JSON.stringify(report)}\n`)

/** The layer alone: a document in, its analysis out. Reading the report is not timed against it. */
const text: System = {
  name: 'text',
  does: 'sentences, tags, parse, times, numbers, names, places, mentions, quotations',
  load: async () => {
    const [{ createAnalyser }, { isFailure, readSource }, { keepHeapSmall }] = await Promise.all([
      import('../../src/text/index.ts'),
      import('../../src/ingest/index.ts'),
      import('../../src/app/heap.ts'),
    ])
    // The least memory that it runs in without losing much.
    keepHeapSmall(20)
    const analyse = createAnalyser()
    return (report) => {
      const [document] = readSource({ name: 'report.jsonl', bytes: bytesOf(report) })
      if (document === undefined || isFailure(document)) return () => 0
      return () => analyse(document).tokens.length
    }
  },
}

/** From the bytes of a JSON line to the words of another. */
const extract: System = {
  name: 'extract',
  does: 'all that `onrecord extract` does, from JSON line to JSON line',
  load: async () => {
    const [{ openEngine }, { extractLine }, { isFailure, readReports }, { keepHeapSmall }] =
      await Promise.all([
        import('../../src/app/engine.ts'),
        import('../../src/app/extract-line.ts'),
        import('../../src/ingest/index.ts'),
        import('../../src/app/heap.ts'),
      ])
    keepHeapSmall()
    const engine = await openEngine()
    return (report) => {
      const bytes = bytesOf(report)
      return () => {
        const [item] = readReports({ name: 'report.jsonl', bytes })
        if (item === undefined || isFailure(item)) return 0
        const { document, sourceId } = item
        const line = extractLine(engine, document, engine.analyse(document), sourceId)
        return JSON.stringify(line).length
      }
    }
  },
}

const wink: System = {
  name: 'wink-nlp',
  does: 'sentences and tags',
  load: async () => {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ])
    const engine = winkNLP(model, ['sbd', 'pos'])
    const { its } = engine
    return (report) => () => {
      const document = engine.readDoc(report.text)
      return document.sentences().out().length + document.tokens().out(its.pos).length
    }
  },
}

const compromise: System = {
  name: 'compromise',
  does: 'sentences and tags',
  load: async () => {
    const { default: nlp } = await import('compromise')
    return (report) => () => nlp(report.text).json({ terms: { tags: true } }).length
  },
}

/** The temporal reader alone, on the text and its segments; nothing of the other layers. */
const time: System = {
  name: 'time',
  does: 'time expressions, with values, anchors and days',
  load: async () => {
    const [{ findTimes }, { isFailure, readSource }] = await Promise.all([
      import('../../src/text/time/index.ts'),
      import('../../src/ingest/index.ts'),
    ])
    return (report) => {
      const [document] = readSource({ name: 'report.jsonl', bytes: bytesOf(report) })
      if (document === undefined || isFailure(document)) return () => 0
      const { text: words, segments, published } = document
      return () => findTimes(words, { segments, published }).length
    }
  },
}

const chrono: System = {
  name: 'chrono-node',
  does: 'dates',
  load: async () => {
    const { casual } = await import('chrono-node')
    return (report) => {
      const day = dayOf(report)
      return () => casual.parse(report.text, day).length
    }
  },
}

const recognizers: System = {
  name: 'recognizers-text',
  does: 'time expressions, with values',
  atMost: 100,
  load: async () => {
    const { default: suite } = await import('@microsoft/recognizers-text-suite')
    return (report) => {
      const day = dayOf(report)
      return () => suite.recognizeDateTime(report.text, 'en-us', undefined, day).length
    }
  },
}

/** Noon of the report's day, as the libraries take it: local time. */
function dayOf({ published = '2020-01-01' }: Report): Date {
  return new Date(`${published.slice(0, 10)}T12:00:00`)
}

/** Ours first, then what others use for the same work: the measure of ours. */
interface Group {
  readonly ours: readonly System[]
  readonly yardsticks: readonly System[]
}

/** In the order of the tables. */
export const groups: readonly Group[] = [
  { ours: [text, extract], yardsticks: [wink, compromise] },
  { ours: [time], yardsticks: [chrono, recognizers] },
]

export const systems: readonly System[] = groups.flatMap(({ ours, yardsticks }) => [
  ...ours,
  ...yardsticks,
])
