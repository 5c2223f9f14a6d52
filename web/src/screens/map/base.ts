import { bordersUrl } from 'virtual:borders'
import type { Borders } from '../../../borders.ts'

let loaded: Promise<Borders> | undefined

/** Natural Earth's countries at 1:50m, drawn when the app was built; fetched from this machine when the map is first opened. */
export function loadBase(): Promise<Borders> {
  // The file is ours and does not change.
  loaded ??= fetch(bordersUrl).then(async (response) => (await response.json()) as Borders)
  return loaded
}
