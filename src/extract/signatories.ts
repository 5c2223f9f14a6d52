import type { Party } from '../record/index.ts'
import { partyNamed } from '../text/index.ts'
import type { Reading } from './reading.ts'

/** "Chad – Niger Joint Statement", "The Five Leaders’ Statement". */
const before = /^(?:an? )?(.+?) (?:joint (?:leaders?['’]s? )?|leaders['’] )statement\b/iu
/** "Joint Statement of the Leaders of Chad and Niger on …". */
const behind =
  /\bjoint (?:\p{L}+ )?(?:statement|communiqu[eé]|declaration) (?:by|from|of|between) (.+)$/iu
const listing = /\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+|\s*[–—]\s*|(?<=\p{L})-(?=\p{Lu})/u
const heads = /^(?:the )?(?:leaders|governments|presidents|(?:prime |foreign )?ministers) of /i

/** Most words that a state or a body has in a title. */
const longestName = 6

/** Who it is, by as many of the first words as make a name: behind it the title goes on to what the statement is about. */
function opening(words: string): { readonly party: Party; readonly isWhole: boolean } | undefined {
  const all = words.replace(/\s*\(.*?\)/g, '').split(' ')
  for (let size = Math.min(all.length, longestName); size > 0; size -= 1) {
    const party = partyNamed(all.slice(0, size).join(' '))
    if (party !== undefined) return { party, isWhole: size === all.length }
  }
  return undefined
}

function listed(words: string): readonly Party[] {
  const found: Party[] = []
  for (const item of words.replace(heads, '').split(listing)) {
    const next = opening(item)
    // One whom we do not know: "we" is of them all.
    if (next === undefined) return []
    found.push(next.party)
    if (!next.isWhole) return found
  }
  return found
}

function isBody({ country, sector }: Party): boolean {
  return country === undefined ? /^(?:igo|uno|eur)$/.test(sector ?? '') : sector === 'gov'
}

/**
 * Who says "we" in a joint statement: the states and bodies that its title lists, all of them or nobody. Of a title that names one
 * state alone nobody is known.
 */
export function signatoriesOf({ voice, document }: Reading): readonly Party[] {
  const { title = '' } = document
  // A statement of persons is theirs, and one that names nobody the statement's.
  const isUnnamed = voice?.parties.every(({ link }) => link === 'none') === true
  if (!isUnnamed) return []
  const words = before.exec(title)?.[1] ?? behind.exec(title)?.[1]
  const parties = words === undefined ? [] : listed(words)
  const isAlone = parties.length === 1 && parties[0]?.country !== undefined
  return isAlone || !parties.every(isBody) ? [] : parties
}
