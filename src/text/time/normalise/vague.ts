import { hasWord } from '../match.ts'
import { type Normaliser, unplaced } from '../reading.ts'

/** Now, currently: some time around the report. */
export const presentRef: Normaliser = () => unplaced('DATE', 'PRESENT_REF')

/** Recently, in the past: some time before it. "Previously announced" only says that it was announced. */
export const pastRef: Normaliser = (match) => {
  const following = match.scan.signatures.charAt(match.end)
  const isTold = match.lexicon.charactersOf('pastShape').includes(following || ' ')
  return hasWord(match, 'previously') && isTold ? undefined : unplaced('DATE', 'PAST_REF')
}

/** Soon, in the near future: some time after it. In a tale of the past "soon" is only a link. */
export const futureRef: Normaliser = (match, scene) => {
  const isLink = hasWord(match, 'soon') && (scene.narrative || scene.direction() !== 'future')
  return isLink ? undefined : unplaced('DATE', 'FUTURE_REF')
}
