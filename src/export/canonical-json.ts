/** Characters that JSON allows in strings and that would steer a terminal or break lines elsewhere. */
const steering = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : Number(a[0] > b[0])
}

function sorted(_key: string, value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? Object.fromEntries(Object.entries(value).sort(byKey)) : value
}

/** JSON on one line with sorted keys: the same data gives the same bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, sorted).replace(
    steering,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/**
 * An object of scalars and lists as JSON with sorted keys, an item of a list on each line: fit for long
 * lists, and for comparing two exports line by line.
 */
export function* canonicalLines(data: Readonly<Record<string, unknown>>): Generator<string> {
  yield '{'
  let isFirst = true
  for (const [key, value] of Object.entries(data).sort(byKey)) {
    if (value === undefined) continue
    yield `${isFirst ? '' : ','}\n${JSON.stringify(key)}: `
    isFirst = false
    if (Array.isArray(value) && value.length > 0) yield* items(value)
    else yield canonicalJson(value)
  }
  yield '\n}\n'
}

function* items(list: readonly unknown[]): Generator<string> {
  for (const [index, item] of list.entries()) {
    yield `${index === 0 ? '[\n' : ',\n'}${canonicalJson(item)}`
  }
  yield '\n]'
}
