import type { Handler } from '../ask.ts'
import { Refused } from '../problem.ts'

/** Exchanges the token of the printed address for a cookie that no script can read and no other site sends. */
export const session: Handler<'session'> = ({ desk, body }) => {
  const opened = desk.sessions.open(body.token)
  if (opened === undefined) {
    const detail = 'This is not the token of the running server. Open the address that it printed.'
    throw new Refused({ status: 401, code: 'bad-token', detail })
  }
  const cookie = `${desk.sessions.cookieName()}=${opened}; Path=/; HttpOnly; SameSite=Strict`
  return new Response(null, {
    status: 204,
    headers: { 'set-cookie': cookie, 'cache-control': 'no-store' },
  })
}
