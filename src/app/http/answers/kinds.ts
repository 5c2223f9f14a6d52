import { needed, offered } from '../../deciding/added-claim.ts'
import { formPartsOf, kindNames } from '../../deciding/vocabulary.ts'
import type { Handler } from '../ask.ts'

/** What can be filled in for each kind of claim, with the words a part takes where they are a closed list. */
export const kinds: Handler<'kinds'> = ({ desk }) => ({
  items: kindNames.map((kind) => {
    const parts = formPartsOf(kind)
    const named = new Set(parts.map(({ name }) => name))
    const parties = [...needed[kind], ...(offered[kind] ?? [])].filter((name) => !named.has(name))
    return {
      kind,
      needed: needed[kind],
      parts: [...parties.map((name) => ({ name, takes: 'party' })), ...parts],
    }
  }),
  revision: desk.room.revision(),
})
