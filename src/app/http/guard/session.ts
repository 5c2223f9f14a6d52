import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Browsers that are let in, and the token that lets them in. */
export interface Sessions {
  /** Name of the cookie: it carries the port, for browsers share cookies between ports. */
  readonly cookieName: () => string
  /** A session for whoever has the token; undefined for who has not. */
  readonly open: (token: string) => string | undefined
  readonly isOpen: (session: string) => boolean
  readonly isToken: (token: string) => boolean
}

/** More browsers than a person has; the oldest is forgotten first. */
const mostSessions = 200

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** A token that nobody guesses: 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function createSessions(token: string, port: () => number): Sessions {
  const wanted = digest(token)
  const sessions = new Set<string>()
  // Digests are of one length, so that the comparison takes as long whatever is given.
  const isToken = (given: string) => timingSafeEqual(digest(given), wanted)
  return {
    cookieName: () => `onrecord_${port()}`,
    isToken,
    isOpen: (session) => sessions.has(digest(session).toString('hex')),
    open: (given) => {
      if (!isToken(given)) return undefined
      const session = newToken()
      // Kept as a digest: what looks a session up does not depend on how much of it is right.
      sessions.add(digest(session).toString('hex'))
      const [oldest] = sessions
      if (sessions.size > mostSessions && oldest !== undefined) sessions.delete(oldest)
      return session
    },
  }
}
