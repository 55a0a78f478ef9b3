/** How long the host's functions and its store may take, in milliseconds, unless told otherwise. */
const patience = 10_000

/** Timers count in 32 bits: a longer one would be over at once. */
const longestTimer = 2_147_483_647

/** What is thrown at those who wait for what does not come. */
export const late = /* @__PURE__ */ new Error(
  '[amends] No answer came in time. What came of it is not known. Try again. (case/late)',
)

/** What the call answers; rejects with what it throws, and with `late` when there is no answer in time. */
export function inTime<T>(call: () => T | Promise<T>, limit: number = patience): Promise<T> {
  return new Promise((resolve, reject) => {
    const answer = Promise.resolve(call())
    const timer = limit > longestTimer ? undefined : setTimeout(reject, limit, late)
    void answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
