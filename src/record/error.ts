/** We cannot go on: a stable code, what is wrong, where, and what to do. A bug is not one of these. */
export class OnrecordError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OnrecordError'
    this.code = code
  }
}
