/** Where windows-1252 differs from Latin-1: code points of the bytes 80 to 9F; 0 where there is none (WHATWG Encoding Standard). */
const HIGH_CONTROLS = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
  0x203a, 0x0153, 0, 0x017e, 0x0178,
]

/**
 * The text of windows-1252 bytes. Done here because some releases of Node 22 and 23 decode the label as plain Latin-1.
 * Bytes that stand for nothing become U+FFFD.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\x80-\x9f]/g, (character) =>
    String.fromCodePoint(HIGH_CONTROLS[character.charCodeAt(0) - 0x80] || 0xfffd),
  )
}

/**
 * Whether bytes can be western text in a single-byte encoding: no byte that stands for nothing, hardly a
 * control character, and fewer than four bytes in ten outside ASCII.
 */
export function isPlausibleWindows1252(bytes: Uint8Array): boolean {
  let high = 0
  let controls = 0
  for (const byte of bytes) {
    if (byte >= 0x80) high += 1
    if (byte >= 0x80 && byte < 0xa0 && HIGH_CONTROLS[byte - 0x80] === 0) return false
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1
  }
  return high < bytes.length * 0.4 && controls <= bytes.length * 0.01
}
