import type { Adapter } from './adapter.ts'
import { dates } from './dates.ts'
import { fillers } from './fillers.ts'
import { isaf } from './isaf.ts'
import { muc } from './muc.ts'
import { describedNames, names } from './names.ts'
import { places } from './places.ts'
import { shootingClusters, shootings } from './shootings.ts'
import { statements } from './statements.ts'

/** Every form of labelled data that we measure on. A set belongs to the first that recognises it. */
export const adapters: readonly Adapter[] = [
  dates,
  muc,
  fillers,
  isaf,
  shootings,
  shootingClusters,
  names,
  describedNames,
  places,
  statements,
]
