import { decodeText } from '../decode/index.ts'
import type { Reader } from '../source.ts'

/** A file of text is one report. Anything that nobody else recognises is read so. */
export const plainText: Reader = {
  format: 'text',
  extensions: ['txt', 'text', 'asc', 'log'],

  recognises: () => false,

  *read({ name, bytes }) {
    const { text, notices } = decodeText(bytes)
    yield { place: name, fileName: name, text, notices }
  },
}
