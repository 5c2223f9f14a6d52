import { OnrecordError } from '../../../record/index.ts'
import {
  actorOf,
  type CaseRecord,
  claimsByPart,
  findById,
  toldLinesOf,
} from '../../../view/index.ts'
import { seen } from '../lists/actors.ts'

/** One actor, with its claims by the part it has in them: those it is blamed for are not those it claims. */
export function actorNamed(record: CaseRecord, word: string) {
  const { id } = findById(record, word, ['actor'])
  const actor = actorOf(record, id)?.tell()
  if (!actor) throw new OnrecordError('id-unknown', `${id} is not shown as of these clocks.`)
  return {
    type: 'actor' as const,
    actor: seen(record, actor),
    tellings: toldLinesOf(record, actor),
    byPart: claimsByPart(record, actor),
  }
}
