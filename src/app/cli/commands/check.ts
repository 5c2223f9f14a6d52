import { OnrecordError } from '../../../record/index.ts'
import type { CaseRecord } from '../../../view/index.ts'
import { counted } from '../../../view/index.ts'
import { flag, type Options, type Run, text } from '../command.ts'
import { exit } from '../io.ts'
import { type Check, checks, type Finding, findings } from '../keeping/findings.ts'
import { loadFor, type Page, pageOf, sheetOf } from '../ledger.ts'
import { openCase } from '../open-case.ts'
import { headerLines } from '../render/header.ts'
import { alert, blank, dotted, faint, type Line, layOut, safeJson } from '../render/layout.ts'

function isCheck(name: string): name is Check {
  return checks.some((check) => check === name)
}

/** What makes the check fail: all unless some are named. */
function failOn(options: Options): ReadonlySet<Check> {
  const names = text(options, 'failOn')
    ?.split(',')
    .map((name) => name.trim())
  if (names === undefined) return new Set(checks)
  const unknown = names.find((name) => !isCheck(name))
  if (unknown !== undefined) {
    throw new OnrecordError(
      'usage-fail-on',
      `There is no check "${unknown}". There are: ${checks.join(', ')}.`,
    )
  }
  return new Set(names.filter(isCheck))
}

function placeOf({ reports, claims, id, path }: Finding, { record, short }: Page): string {
  const cited = reports.map((report) => {
    const { number, document } = record.report.get(report) ?? {}
    return `[${number ?? '?'}] ${document?.title ?? short(report)}`
  })
  const ids = [...claims, ...(id === undefined ? [] : [id])].map(short)
  return dotted([cited.join(' and '), path ?? '', ids.join(' ')])
}

function lines(
  found: readonly Finding[],
  failing: ReadonlySet<Check>,
  page: Page,
): readonly Line[] {
  return found.flatMap((finding): Line[] => [
    {
      label: failing.has(finding.check) ? alert(finding.check) : faint(finding.check),
      labelWidth: 16,
      parts: [finding.message],
    },
    { indent: 16, parts: [faint(placeOf(finding, page))] },
  ])
}

function summary(found: readonly Finding[]): string {
  if (found.length === 0) return 'Nothing found.'
  const counts = checks.map((check) => {
    const count = found.filter((finding) => finding.check === check).length
    return count === 0 ? '' : `${check} ${count}`
  })
  return `${counted(found.length, 'finding')}: ${dotted(counts)}`
}

function asText(
  record: CaseRecord,
  found: readonly Finding[],
  failing: ReadonlySet<Check>,
  page: Page,
): readonly Line[] {
  return [
    ...headerLines(record),
    blank,
    ...lines(found, failing, page),
    ...(found.length === 0 ? [] : [blank]),
    { parts: [summary(found)] },
  ]
}

/** For scripts: exit code 4 when something in the record needs a person. */
export const run: Run = async (_words, options, io) => {
  const failing = failOn(options)
  const store = await openCase(options, io, { readOnly: true })
  try {
    const record = await loadFor(store, options)
    const found = findings(record)
    const failed = found.some(({ check }) => failing.has(check))
    const answer = {
      command: 'check',
      clocks: record.clocks,
      failOn: [...failing],
      failed,
      findings: found,
    }
    await io.out(
      flag(options, 'json')
        ? `${safeJson(answer, 2)}\n`
        : layOut(asText(record, found, failing, pageOf(record, options)), sheetOf(io)),
    )
    return failed ? exit.found : exit.ok
  } finally {
    await store.close()
  }
}
