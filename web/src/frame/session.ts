import { send } from '../api/client.ts'

/**
 * Trades the start-up token of the address for the session's cookie, and takes it out of the address. The part
 * after # never leaves the browser by itself, so the token is in no log.
 */
export async function openSession(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get('t')
  if (token === null) return
  history.replaceState(null, '', location.pathname + location.search)
  await send({ path: 'session', body: { token } })
}
