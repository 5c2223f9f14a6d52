/** Letters that a file's name keeps; the rest would steer a header or a shell. */
function plain(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[-.]+|-+$/g, '')
      .slice(0, 120) || 'onrecord'
  )
}

/** A file to save: its name says of which case and day it is. */
export function download(
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  {
    name,
    asOf,
    ending,
    type,
  }: {
    readonly name: string
    readonly asOf?: string | undefined
    readonly ending: string
    readonly type: string
  },
): Response {
  const file = `${plain(asOf === undefined ? name : `${name}-as-of-${asOf}`)}.${ending}`
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': 'no-store',
    },
  })
}
