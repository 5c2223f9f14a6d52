import { show } from '../../../view/index.ts'
import { flag, type Run } from '../command.ts'
import { exit } from '../io.ts'
import { loadFor, pageOf, sheetOf } from '../ledger.ts'
import { openCase } from '../open-case.ts'
import { layOut, safeJson } from '../render/layout.ts'
import { renderDetail } from '../render/show.ts'

/** Everything about one thing. */
export const run: Run = async ([id = ''], options, io) => {
  const store = await openCase(options, io, { readOnly: true })
  try {
    const record = await loadFor(store, options)
    const detail = show(record, id)
    if (flag(options, 'json'))
      await io.out(`${safeJson({ command: 'show', clocks: record.clocks, ...detail }, 2)}\n`)
    else await io.out(layOut(renderDetail(detail, pageOf(record, options)), sheetOf(io)))
    return exit.ok
  } finally {
    await store.close()
  }
}
