import { Refused } from './problem.ts'

function tooLarge(limit: number): Refused {
  const detail = `The body is over ${limit / 1024 / 1024} MB. Send less at once.`
  return new Refused({ status: 413, code: 'too-large', detail })
}

/**
 * The body of a request, as far as the limit lets it: what says that it is longer is not read at all, and
 * what does not say it is read no further.
 *
 * @throws {Refused} 413.
 */
export async function boundedBody(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const said = Number(request.headers.get('content-length') ?? 0)
  if (said > limit) throw tooLarge(limit)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
