import { type Notice, OnrecordError } from '../../record/index.ts'
import { guessUtf16, swapBytes } from './utf-16.ts'
import { decodeWindows1252, isPlausibleWindows1252 } from './windows-1252.ts'

export { refuseSignature } from './signature.ts'

export interface Decoded {
  readonly text: string
  readonly notices: readonly Notice[]
}

/** Node makes no longer strings (2^29 - 24 code units). */
const LONGEST_STRING = 0x1fffffe8

const utf8 = new TextDecoder('utf-8', { fatal: true })
const utf8Lenient = new TextDecoder('utf-8')
const utf16 = new TextDecoder('utf-16le')

/**
 * The text of bytes whose encoding nobody vouches for. A byte-order mark decides and is dropped; UTF-16 without one is
 * known by its NULs; else UTF-8 when it is valid. What is not valid UTF-8 is read as the encoding that the
 * file itself declares, as damaged UTF-8 when most of its sequences are sound, or as
 * windows-1252 when that is plausible: all three with a notice. Nothing else is changed.
 *
 * @param declared the label in a page's `<meta charset>` or an XML declaration, if there is one.
 * @throws {OnrecordError} `binary`, `encoding-unknown` or `over-long`.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.length > LONGEST_STRING) {
    throw new OnrecordError(
      'over-long',
      'The file is over 500 MB. Split it, or hand it in as JSON lines.',
    )
  }
  const order = guessUtf16(bytes)
  if (order) return decodeUtf16(bytes, order)
  if (bytes.includes(0)) {
    throw new OnrecordError(
      'binary',
      'The file holds NUL bytes, so it is not text. Hand in text, HTML, JSON or a feed.',
    )
  }
  try {
    return { text: utf8.decode(bytes), notices: [] }
  } catch (error) {
    // A TypeError is how the decoder says that the bytes are not valid.
    if (!(error instanceof TypeError)) throw error
    return decodeInvalidUtf8(bytes, declared)
  }
}

function decodeUtf16(bytes: Uint8Array, order: 'le' | 'be'): Decoded {
  const text = utf16.decode(order === 'le' ? bytes : swapBytes(bytes))
  return { text, notices: damageNotices(text, 'UTF-16') }
}

function decodeInvalidUtf8(bytes: Uint8Array, declared: string | undefined): Decoded {
  const decoder = declared === undefined ? undefined : decoderFor(declared)
  if (decoder) {
    const text = decoder.decode(bytes)
    return { text, notices: damageNotices(text, decoder.encoding) }
  }
  const damaged = utf8Lenient.decode(bytes)
  if (isMostlySound(damaged)) return { text: damaged, notices: damageNotices(damaged, 'UTF-8') }
  if (isPlausibleWindows1252(bytes)) {
    const message = 'The bytes are not valid UTF-8; they were read as windows-1252.'
    return { text: decodeWindows1252(bytes), notices: [{ code: 'encoding-assumed', message }] }
  }
  throw new OnrecordError(
    'encoding-unknown',
    'The bytes are neither valid UTF-8 nor plausible windows-1252. Save the file as UTF-8.',
  )
}

/** A decoder for a label other than those that the caller tries anyway; undefined for labels nobody knows. */
function decoderFor(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    const decoder = new TextDecoder(label)
    return /^(utf-|windows-1252$)/.test(decoder.encoding) ? undefined : decoder
  } catch (error) {
    // A RangeError is how the constructor says that it does not know the label.
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

/** Damage, not another encoding: sound multi-byte sequences outnumber the broken ones three to one. */
function isMostlySound(text: string): boolean {
  const broken = count(text, /\uFFFD/g)
  const sound = count(text, /[^\x00-\x7F\uFFFD]/g)
  return sound >= broken * 3
}

function damageNotices(text: string, encoding: string): readonly Notice[] {
  const broken = count(text, /\uFFFD/g)
  if (broken === 0) return []
  const message = `${broken} places are not valid ${encoding} and show as "\uFFFD".`
  return [{ code: 'encoding-damaged', message }]
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
