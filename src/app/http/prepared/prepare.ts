import type { Preparing } from '../../program.ts'
import { caseMeta } from '../answers/case.ts'
import type { Ask, Desk } from '../ask.ts'
import { handlers } from '../handlers.ts'
import { type Address, addresses, revisionName } from './addresses.ts'

type AnyHandler = (ask: Ask<unknown, unknown>) => object | Promise<object>

/** None of the handlers looks at its request. */
const noRequest = new Request('http://localhost/')

async function textOf(desk: Desk, { operation, query }: Address): Promise<string> {
  // What the server itself adds is not of the case.
  if (operation === 'meta') return JSON.stringify(caseMeta(desk))
  // `handlers` has for each operation the one that takes what its schemas read.
  const handle = handlers[operation] as AnyHandler
  return JSON.stringify(await handle({ desk, id: '', query, body: undefined, request: noRequest }))
}

/**
 * Works out what the first screens of a big case ask for and keeps it with the case, so that who opens the case next need
 * not wait until it is read. What is kept already is looked at again: that it says the same.
 *
 * @param pause Lets others have their turn; false to leave off.
 */
export async function prepare(
  desk: Desk,
  { program, leastClaims }: Preparing,
  pause: () => Promise<boolean> = async () => true,
): Promise<void> {
  const { room } = desk
  const changes = room.changes()
  if (changes === undefined || room.contents().shown.length < leastClaims) return
  const texts = new Map([[revisionName, room.revision()]])
  let isKept = (await room.store.prepared(program, revisionName)) === room.revision()
  for (const address of addresses) {
    if (!(await pause()) || room.changes() !== changes) return
    const text = await textOf(desk, address)
    texts.set(address.name, text)
    isKept &&= (await room.store.prepared(program, address.name)) === text
  }
  if (!isKept) await room.store.keepPrepared({ program, changes, texts })
}

/** Milliseconds without a request after which a person is taken to be reading. */
const usualQuiet = 2000

/** Prepares while nobody asks, once for each state of the case. */
export function createPreparing(
  desk: Desk,
  { quiet = usualQuiet, ...how }: Preparing & { readonly quiet?: number },
  report: (error: Error) => void,
): {
  /** To be called whenever something was asked or the case was read. */
  readonly stirred: () => void
  readonly stop: () => Promise<void>
} {
  let run = 0
  let timer: NodeJS.Timeout | undefined
  let done: number | undefined
  let working: Promise<void> = Promise.resolve()
  const work = async (own: number) => {
    const changes = desk.room.changes()
    if (changes === undefined || changes === done) return
    const pause = () =>
      new Promise<boolean>((resolve) => setTimeout(() => resolve(run === own), 1).unref())
    await prepare(desk, how, pause)
    if (run === own) done = changes
  }
  const stirred = () => {
    run += 1
    clearTimeout(timer)
    const own = run
    timer = setTimeout(() => {
      // A case that cannot be written to now is prepared another time.
      working = working.then(() => work(own)).catch(report)
    }, quiet).unref()
  }
  const stop = async () => {
    run += 1
    clearTimeout(timer)
    await working
  }
  return { stirred, stop }
}
