import { z } from 'zod'
import { OnrecordError, readYaml } from '../../record/index.ts'

const Signature = z.object({
  bytes: z.string().regex(/^([0-9a-f]{2})+$/),
  offset: z.int().nonnegative().default(0),
  name: z.string(),
  advice: z.string(),
})

function loadSignatures() {
  return readYaml(new URL('signatures.yaml', import.meta.url), z.array(Signature)).map(
    ({ bytes, ...signature }) => ({ ...signature, prefix: Buffer.from(bytes, 'hex') }),
  )
}
let signatures: ReturnType<typeof loadSignatures> | undefined

/**
 * Turns away what is known by its first bytes to hold no text.
 *
 * @throws {OnrecordError} `binary`, naming what it is and what to do.
 */
export function refuseSignature(bytes: Uint8Array): void {
  signatures ??= loadSignatures()
  for (const { offset, prefix, name, advice } of signatures) {
    const start = bytes.subarray(offset, offset + prefix.length)
    if (prefix.equals(start)) {
      throw new OnrecordError('binary', `This is a ${name}, not text. ${advice}`)
    }
  }
}
