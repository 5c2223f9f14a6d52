/** Names by which a browser may reach the server. */
export interface Hosts {
  /** Its own port: pages of another port on this machine are other people's. */
  readonly port: () => number
  /** Lower case, without a port: `--allowed-host` and the name listened on. */
  readonly allowed: readonly string[]
}

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The name of a `Host`, lower case, without the port; undefined for what is none. */
function nameOf(host: string): string | undefined {
  const [, name] = /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{1,253})(?::\d{1,5})?$/i.exec(host) ?? []
  return name?.toLowerCase()
}

/**
 * Whether a request may be answered at all. Looked at before anything else and for every method: a page that
 * points its own name at this machine (DNS rebinding) sends that name here, and nothing else gives it away.
 */
export function isAllowedHost(host: string | undefined, { allowed }: Hosts): boolean {
  const name = nameOf(host ?? '')
  return name !== undefined && (loopback.has(name) || allowed.includes(name))
}

/** Whether an `Origin` is a page of this server. Compared with what is fixed, never with `Host`. */
export function isOwnOrigin(origin: string, { allowed, port }: Hosts): boolean {
  const [, scheme, name = '', at] =
    /^(https?):\/\/(\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{1,253})(?::(\d{1,5}))?$/i.exec(origin) ?? []
  const small = name.toLowerCase()
  const used = Number(at ?? (scheme === 'https' ? 443 : 80))
  if (loopback.has(small)) return scheme === 'http' && used === port()
  // Behind a proxy the name counts, whatever its port.
  return allowed.includes(small)
}
