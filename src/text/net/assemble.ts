/** What of WebAssembly is used here; the language's own library does not type it. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, { memory: KernelMemory }>>,
  ) => { readonly exports: object }
  readonly Memory: new (size: { initial: number }) => KernelMemory
}

interface KernelMemory {
  readonly buffer: ArrayBuffer
}

declare const WebAssembly: WebAssemblyApi

const PAGE = 65_536

/**
 * Sets a module up over a memory of its own of so many bytes.
 *
 * @param code The module, in base 64; it imports a `memory` under `name`.
 */
export function assemble(
  code: string,
  name: string,
  bytes: number,
): { readonly buffer: ArrayBuffer; readonly exports: object } {
  const module = new WebAssembly.Module(Buffer.from(code, 'base64'))
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
  const { exports } = new WebAssembly.Instance(module, { [name]: { memory } })
  return { buffer: memory.buffer, exports }
}
