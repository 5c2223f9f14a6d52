import type { Adapter } from './adapter.ts'
import { dates } from './dates.ts'
import { names } from './names.ts'
import { places } from './places.ts'
import { statements } from './statements.ts'

/** Every form of labelled data that we measure on. A set belongs to the first that recognises it. */
export const adapters: readonly Adapter[] = [dates, names, places, statements]
