/** Why a request is not done: for people in words, for programs as a code and an HTTP status. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  /**
   * @param status HTTP status
   * @param code `area/what`, stable between releases
   * @param message what happened, why it matters, what to do; never anything that a user wrote
   * @param extra further members of the answer
   */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
  }
}

/** A mistake of whoever runs the server: it does not start, and says why. */
export function cannotStart(code: string, message: string): Refusal {
  return new Refusal(503, code, `[amends] ${message} (${code})`)
}
