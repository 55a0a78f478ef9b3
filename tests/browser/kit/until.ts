/** How long a test waits for what should be there at once, in milliseconds. */
export const patience = { ms: 10_000 }

/** Lets the page go on once: timers, messages, rendering that is due. */
export const tick = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })

/** Waits until it holds, looking as often as the page goes on. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + patience.ms
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`)
    await tick()
  }
}
