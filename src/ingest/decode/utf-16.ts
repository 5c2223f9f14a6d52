/** How much of a file is looked at to guess. */
const SAMPLE_BYTES = 4096

/**
 * The byte order of UTF-16 text, by its byte-order mark or, without one, because nearly every second
 * byte is NUL, as in text of western letters. Undefined for everything else, UTF-32 included.
 */
export function guessUtf16(bytes: Uint8Array): 'le' | 'be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return isUtf32(bytes) ? undefined : 'le'
  if (first === 0xfe && second === 0xff) return 'be'
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE_BYTES) / 2)
  if (pairs < 2) return undefined
  let even = 0
  let odd = 0
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[pair * 2] === 0) even += 1
    if (bytes[pair * 2 + 1] === 0) odd += 1
  }
  if (odd > pairs * 0.6 && even <= pairs * 0.02) return 'le'
  if (even > pairs * 0.6 && odd <= pairs * 0.02) return 'be'
  return undefined
}

/** UTF-32 with its mark starts like UTF-16; a NUL character never opens a text. */
function isUtf32(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0
}

/** The same bytes with each pair turned round; an odd last byte is kept and will show as damage. */
export function swapBytes(bytes: Uint8Array): Uint8Array {
  const swapped = Uint8Array.from(bytes)
  for (let index = 0; index + 1 < swapped.length; index += 2) {
    swapped[index] = bytes[index + 1] ?? 0
    swapped[index + 1] = bytes[index] ?? 0
  }
  return swapped
}
