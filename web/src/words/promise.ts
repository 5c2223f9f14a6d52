import { capital, listed } from './kinds.ts'

interface Promised {
  readonly promisors: readonly string[]
  readonly promise: string
}

/** Who promises what in one line; whoever its words name already stands not before them again. */
export function promiseInWords({ promisors, promise }: Promised): string {
  const head = promise.slice(0, 60).toLowerCase()
  const areNamed = promisors.every((name) => head.includes(name.toLowerCase()))
  return capital(areNamed ? promise : `${listed(promisors)}: ${promise}`)
}
