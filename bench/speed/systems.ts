import type { System } from './system.ts'

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
    return ({ text }) => {
      const document = engine.readDoc(text)
      return document.sentences().out().length + document.tokens().out(its.pos).length
    }
  },
}

const compromise: System = {
  name: 'compromise',
  does: 'sentences and tags',
  load: async () => {
    const { default: nlp } = await import('compromise')
    return ({ text }) => nlp(text).json({ terms: { tags: true } }).length
  },
}

/** In the order of the table. The last two are what others use for the same work. */
export const systems: readonly System[] = [wink, compromise]
