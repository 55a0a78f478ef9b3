/** Milliseconds: the longest first wait, and the longest of all. */
const first = 500
const longest = 60_000

/**
 * How long to wait after `tries` failures in a row, in milliseconds: any time up to a limit that
 * doubles with each, so that many browsers do not come back together. `random` is in [0, 1).
 */
export function backoff(tries: number, random: () => number, most: number = longest): number {
  return Math.round(random() * Math.min(most, first * 2 ** Math.min(tries, 30)))
}
