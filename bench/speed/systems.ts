import type { Report, System } from './system.ts'

const bytesOf = (report: Report) => new TextEncoder().encode(`${JSON.stringify(report)}\n`)

/** The layer alone: a document in, its analysis out. Reading the report is not timed against it. */
const text: System = {
  name: 'text',
  does: 'sentences, tags, parse, times, numbers, names, places, mentions, quotations',
  load: async () => {
    const [{ createAnalyser }, { isFailure, readSource }] = await Promise.all([
      import('../../src/text/index.ts'),
      import('../../src/ingest/index.ts'),
    ])
    const analyse = createAnalyser()
    return (report) => {
      const [document] = readSource({ name: 'report.jsonl', bytes: bytesOf(report) })
      if (document === undefined || isFailure(document)) return () => 0
      return () => analyse(document).tokens.length
    }
  },
}

/** From the bytes of a JSON line to the bytes of another: what `onrecord extract` does with a report. */
const extract: System = {
  name: 'extract',
  does: 'all of `onrecord extract`: JSON line to claims and links, as JSON',
  load: async () => {
    const [{ createEngine }, { isFailure, readSource }] = await Promise.all([
      import('../../src/pipeline.ts'),
      import('../../src/ingest/index.ts'),
    ])
    const engine = createEngine('speed')
    return (report) => {
      const bytes = bytesOf(report)
      return () => {
        const [document] = readSource({ name: 'report.jsonl', bytes })
        if (document === undefined || isFailure(document)) return 0
        return JSON.stringify(engine.extract(document)).length
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

/** What others use for the same work: the measure of ours. */
export const yardsticks: readonly System[] = [wink, compromise]

/** In the order of the table. */
export const systems: readonly System[] = [text, extract, ...yardsticks]
