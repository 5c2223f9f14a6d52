import type { Json } from '../store.ts'

/** JSON data, whose objects may lack any key. */
type Container = Readonly<Record<string, unknown>> | readonly unknown[]

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null
}

function member(container: Container, key: string): unknown {
  return Object.hasOwn(container, key) ? Reflect.get(container, key) : undefined
}

/** What stands at a dotted path (`content.casualties.0.state`); undefined where there is nothing. */
export function valueAt(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isContainer(value) ? member(value, key) : undefined), data)
}

/**
 * A copy with another value at a path; `null` takes out what is there, since nothing in a claim is null.
 *
 * @returns undefined when the path leads through nothing, or past the end of a list.
 */
export function withValueAt(data: unknown, path: string, value: Json): unknown {
  return replaced(data, path.split('.'), value)
}

function replaced(data: unknown, [key, ...rest]: readonly string[], value: Json): unknown {
  if (key === undefined) return value
  if (!isContainer(data)) return undefined
  const inner = rest.length === 0 ? value : replaced(member(data, key), rest, value)
  if (inner === undefined) return undefined
  return Array.isArray(data)
    ? withItem(data, Number(key), inner)
    : Object.fromEntries(
        Object.entries({ ...data, [key]: inner }).filter(([, held]) => held !== null),
      )
}

/** A list with an item replaced, added at its end, or taken out by `null`. */
function withItem(items: readonly unknown[], index: number, item: unknown): unknown {
  if (!Number.isInteger(index) || index < 0 || index > items.length) return undefined
  return item === null
    ? items.toSpliced(index, 1)
    : items.toSpliced(index, index < items.length ? 1 : 0, item)
}
