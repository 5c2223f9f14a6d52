import { type Normaliser, unplaced } from '../reading.ts'

/** Now, currently: some time around the report. */
export const presentRef: Normaliser = () => unplaced('DATE', 'PRESENT_REF')

/** Recently, in the past: some time before it. */
export const pastRef: Normaliser = () => unplaced('DATE', 'PAST_REF')

/** Soon, in the near future: some time after it. */
export const futureRef: Normaliser = () => unplaced('DATE', 'FUTURE_REF')
