import { statSync } from 'node:fs'
import { makeId, OnrecordError } from '../../../record/index.ts'
import { openStore, type Problem, type Store, type StoreInfo } from '../../../store/index.ts'
import { packageVersion } from '../../../version.ts'
import { counted, loadRecord, numberInWords } from '../../../view/index.ts'
import { openEngine } from '../../engine.ts'

/** One thing that `doctor` looked at. `advice`: nothing is lost or wrong, but something should be done. */
export interface Remark {
  readonly about: string
  readonly state: 'fine' | 'advice' | 'wrong'
  readonly message: string
}

function fine(about: string, message: string): Remark {
  return { about, state: 'fine', message }
}

function advice(about: string, message: string): Remark {
  return { about, state: 'advice', message }
}

function wrong(about: string, message: string): Remark {
  return { about, state: 'wrong', message }
}

/** What `work` finds, or what it says it cannot do. */
async function attempt(
  about: string,
  work: () => Promise<readonly Remark[]>,
): Promise<readonly Remark[]> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OnrecordError) return [wrong(about, error.message)]
    throw error
  }
}

/** The oldest Node.js the program runs on: `engines` of package.json. */
const oldestNode = [22, 14] as const

function examineNode(): Remark {
  const version = process.versions.node
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])
  return isOld
    ? wrong('Node.js', `${version} is too old; install ${oldestNode.join('.')} or later.`)
    : fine('Node.js', version)
}

const sample =
  'On 4 May 2021 the ministry in Lima said that two soldiers were wounded in an attack.'

/** Reads one sentence, which loads every model, list and rule that reading needs. */
async function examineEngine(): Promise<readonly Remark[]> {
  const engine = await openEngine()
  const { claims } = engine.extract({
    id: makeId('doc', sample),
    text: sample,
    language: 'en',
    segments: [{ kind: 'body', span: { start: 0, end: sample.length } }],
    notices: [],
  })
  return [
    claims.length > 0
      ? fine('models and lists', 'all here; a sample sentence was read')
      : wrong(
          'models and lists',
          'nothing was read from a sample sentence. Install the program again.',
        ),
  ]
}

async function examineDatabase(): Promise<readonly Remark[]> {
  const store = await openStore(':memory:', { create: true })
  const { schema } = await store.info()
  await store.close()
  return [fine('database', `SQLite works; cases have shape ${schema}`)]
}

/** What the program needs of this machine. */
export async function examineMachine(): Promise<readonly Remark[]> {
  return [
    fine('program', `onrecord ${packageVersion()}`),
    examineNode(),
    ...(await attempt('database', examineDatabase)),
    ...(await attempt('models and lists', examineEngine)),
  ]
}

function sizeOf(location: string): string {
  const megabytes = statSync(location).size / 1_000_000
  return `${numberInWords(Math.round(megabytes * 10) / 10)} MB`
}

function examineVersions({ engines, connectedBy, counts }: StoreInfo): Remark {
  const current = packageVersion()
  const others = Object.entries(engines).filter(([version]) => version !== current)
  const isOld = others.length > 0 || (connectedBy !== undefined && connectedBy !== current)
  if (!isOld) return fine('read by', `all by this version, ${current}`)
  const old = others.map(([version, count]) => `${counted(count, 'report')} by ${version}`)
  const what =
    old.length > 0 ? `${old.join(', ')} of ${counts.reports}` : `tied together by ${connectedBy}`
  return advice('read by', `${what}; this is ${current}. Run "onrecord rebuild".`)
}

/** What can be done about each problem, where it is not plain. */
const remedies: Readonly<Record<string, string>> = {
  'file-damaged': 'Copy the file, then add its reports to a new case.',
  'row-orphan': 'Run "onrecord rebuild --all".',
  'row-inconsistent': 'Run "onrecord rebuild --all".',
  'row-invalid': 'Run "onrecord rebuild --all".',
  'span-outside': 'Run "onrecord rebuild --all".',
  'link-dangling': 'Run "onrecord rebuild --all".',
}

function examineProblems(problems: readonly Problem[]): readonly Remark[] {
  if (problems.length === 0) {
    return [
      fine('soundness', 'texts, claims, links, decisions and search index are as they should be'),
    ]
  }
  const shown = problems.slice(0, 20).map(({ code, message }) => {
    const remedy = remedies[code]
    return wrong('soundness', `${message} (${code})${remedy === undefined ? '' : ` ${remedy}`}`)
  })
  const more = problems.length - shown.length
  return more > 0 ? [...shown, wrong('soundness', `${more} problems more`)] : shown
}

async function examineDecisions(store: Store): Promise<readonly Remark[]> {
  const { stale, decisions } = await loadRecord(store)
  if (stale.length === 0) return [fine('decisions', `${decisions.length}, all with their claims`)]
  const one = stale.length === 1
  return [
    advice(
      'decisions',
      `${stale.length} of ${decisions.length} ${one ? 'holds' : 'hold'} on to nothing any more. "onrecord decisions" lists ${one ? 'it' : 'them'}.`,
    ),
  ]
}

async function examineStore(store: Store, location: string): Promise<readonly Remark[]> {
  const info = await store.info()
  const { reports, claims, links, stories, origins, decisions } = info.counts
  const parts = [
    counted(reports, 'report'),
    counted(origins, 'origin'),
    counted(stories, 'story', 'stories'),
    counted(claims, 'claim'),
    counted(links, 'link'),
    counted(decisions, 'decision'),
  ]
  const problems = examineProblems(await store.check())
  // Of a damaged file no more can be told.
  const isDamaged = problems.some(({ state }) => state === 'wrong')
  return [
    fine('case', `${location}: ${sizeOf(location)}, shape ${info.schema}`),
    fine('holds', parts.join(', ')),
    examineVersions(info),
    ...problems,
    ...(isDamaged ? [] : await examineDecisions(store)),
  ]
}

/** Opened for reading first: what cannot be read yet is left as it is, and only told. */
async function openForExamining(location: string): Promise<Store> {
  const store = await openStore(location, { readOnly: true })
  await store.close()
  try {
    // The search index can only be looked at when open for writing.
    return await openStore(location)
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    return openStore(location, { readOnly: true })
  }
}

/** What is to be said of a case; that there is none is wrong only when one was named. */
export async function examineCase(
  location: string,
  { isNamed }: { readonly isNamed: boolean },
): Promise<readonly Remark[]> {
  return attempt('case', async () => {
    try {
      const store = await openForExamining(location)
      try {
        return await examineStore(store, location)
      } finally {
        await store.close()
      }
    } catch (error) {
      const isAbsent = error instanceof OnrecordError && error.code === 'case-missing' && !isNamed
      if (isAbsent) return [advice('case', error.message)]
      throw error
    }
  })
}
