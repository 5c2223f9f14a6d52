import type { Name } from '../analysis.ts'
import { fold } from './fold.ts'
import type { Gazetteer } from './place-entry.ts'

const OWNER = /^(.+?)['’]s\s+(?=\p{Lu})/u

/**
 * Names with "Helmand's Sangin" parted in two: the country or province, and what lies in it. "Land's End" and
 * "Martha's Vineyard" stay whole: nobody owns them who is on the map.
 */
export function partOwned(names: readonly Name[], gazetteer: Gazetteer): readonly Name[] {
  return names.flatMap((name) => {
    const match = name.type === 'place' ? OWNER.exec(name.text) : null
    const [before, owner] = match ?? []
    if (before === undefined || owner === undefined || !isWide(gazetteer, owner)) return [name]
    if (gazetteer.find(fold(name.text)).length > 0) return [name]
    const [end, start] = [name.start + owner.length, name.start + before.length]
    return [
      { ...name, end, text: owner },
      { ...name, start, text: name.text.slice(before.length) },
    ]
  })
}

function isWide(gazetteer: Gazetteer, owner: string): boolean {
  return gazetteer.find(fold(owner)).some(({ kind }) => kind === 'country' || kind === 'adm1')
}
