import { flag, type Run } from '../command.ts'
import { exit } from '../io.ts'
import { examineCase, examineMachine, type Remark } from '../keeping/examine.ts'
import { sheetOf } from '../ledger.ts'
import { caseLocation } from '../open-case.ts'
import { alert, faint, type Line, layOut, safeJson, strong } from '../render/layout.ts'

const marks = { fine: faint('fine'), advice: strong('advice'), wrong: alert('WRONG') } as const

function line({ about, state, message }: Remark): Line {
  return { label: marks[state], labelWidth: 8, parts: [faint(`${about}: `), message] }
}

/** For people: what is fine, what is wrong and what to do about it. */
export const run: Run = async (_words, options, io) => {
  const location = caseLocation(options, io)
  const isNamed = options['case'] !== undefined || io.env['ONRECORD_CASE'] !== undefined
  const remarks = [...(await examineMachine()), ...(await examineCase(location, { isNamed }))]
  const wrong = remarks.some(({ state }) => state === 'wrong')
  await io.out(
    flag(options, 'json')
      ? `${safeJson({ command: 'doctor', wrong, remarks }, 2)}\n`
      : layOut(remarks.map(line), sheetOf(io)),
  )
  return wrong ? exit.failed : exit.ok
}
