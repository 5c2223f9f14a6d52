import { health, meta, situation } from './answers/case.ts'
import { changeList } from './answers/changes.ts'
import { exported } from './answers/export.ts'
import { later } from './answers/hindsight.ts'
import { ingest, job, upload } from './answers/imports.ts'
import { actor, discrepancy, item, report, reportText } from './answers/items.ts'
import { jobEvents } from './answers/job-events.ts'
import { kinds } from './answers/kinds.ts'
import { listAnswers } from './answers/lists.ts'
import { decide, log } from './answers/review.ts'
import { search } from './answers/search.ts'
import { session } from './answers/session.ts'
import type { Handler, OperationName } from './ask.ts'

/** Who answers each operation. */
export const handlers: { readonly [N in OperationName]: Handler<N> } = {
  health,
  session,
  meta,
  situation,
  ...listAnswers,
  actor,
  discrepancy,
  report,
  reportText,
  item,
  changes: changeList,
  hindsight: later,
  search,
  log,
  decide,
  kinds,
  upload,
  ingest,
  job,
  jobEvents,
  export: exported,
}
