import type { Handler } from '../ask.ts'
import { boundedBody } from '../bounded-body.ts'
import { limits } from '../importing/limits.ts'
import { Refused } from '../problem.ts'

/** The last part of a name, without what steers: it is shown and put into a report's place, never opened. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const shown = last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200)
  return shown === '' || shown === '.' || shown === '..' ? 'unnamed' : shown
}

async function formOf(request: Request): Promise<FormData> {
  const body = await boundedBody(request, limits.bytes)
  const type = request.headers.get('content-type') ?? ''
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    const detail = 'The body is no multipart form. Send the files as parts named "files".'
    throw new Refused({ status: 400, code: 'bad-form', detail })
  }
}

/** A dry run of uploaded files. */
export const upload: Handler<'upload'> = async ({ desk, request }) => {
  const parts = [...(await formOf(request)).values()].filter((part) => typeof part !== 'string')
  if (parts.length === 0 || parts.length > limits.files) {
    const detail = `Send between 1 and ${limits.files} files at once.`
    throw new Refused({
      status: parts.length === 0 ? 400 : 413,
      code: 'bad-files',
      detail,
      field: 'files',
    })
  }
  const files = await Promise.all(
    parts.map(async (part) => ({
      name: plainName(part.name),
      bytes: new Uint8Array(await part.arrayBuffer()),
    })),
  )
  return desk.imports.upload(files)
}

export const ingest: Handler<'ingest'> = ({ desk, id }) => desk.imports.ingest(id)

export const job: Handler<'job'> = ({ desk, id }) => desk.imports.job(id).now()
