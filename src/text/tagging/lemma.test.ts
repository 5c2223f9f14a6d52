import { expect, test } from 'vitest'
import type { UniversalTag } from '../analysis.ts'
import { loadModels } from '../parsing/models.ts'
import { lemmaOf } from './lemma.ts'

test.each<[string, UniversalTag, string, string]>([
  ['withdrew', 'VERB', 'VBD', 'withdraw'],
  ['agreed', 'VERB', 'VBD', 'agree'],
  ['attacking', 'VERB', 'VBG', 'attack'],
  ['stopped', 'VERB', 'VBN', 'stop'],
  ['denies', 'VERB', 'VBZ', 'deny'],
  ['making', 'VERB', 'VBG', 'make'],
  ['telephoned', 'VERB', 'VBD', 'telephone'],
  ['pledged', 'VERB', 'VBD', 'pledge'],
  ['bases', 'NOUN', 'NNS', 'base'],
  ['militias', 'NOUN', 'NNS', 'militia'],
  ['attaches', 'VERB', 'VBZ', 'attach'],
  ['countries', 'NOUN', 'NNS', 'country'],
  ['men', 'NOUN', 'NNS', 'man'],
  ['worse', 'ADJ', 'JJR', 'bad'],
  ['heavier', 'ADJ', 'JJR', 'heavy'],
  ["n't", 'PART', 'RB', 'not'],
  ['were', 'AUX', 'VBD', 'be'],
  ['Americans', 'PROPN', 'NNPS', 'American'],
  ['Nairobi', 'PROPN', 'NNP', 'Nairobi'],
])('%s is a form of the lemma', (text, tag, penn, lemma) => {
  expect(lemmaOf({ text, lower: text.toLowerCase(), tag, penn }, loadModels().lemmas)).toBe(lemma)
})
