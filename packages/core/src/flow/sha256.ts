type Eight = [number, number, number, number, number, number, number, number]

/** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 hexadecimal digits, without waiting. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const message = new DataView(padded.buffer)
  message.setUint32(padded.length - 4, bytes.length * 8)
  let state = start
  for (let block = 0; block < padded.length; block += 64) state = mix(state, message, block)
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/**
 * The first 32 fractional bits of the roots of as many primes; engines round roots differently only
 * far beyond them.
 */
function fractionsOf(root: (of: number) => number, count: number): readonly number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n += 1) if (primes.every((p) => n % p)) primes.push(n)
  return primes.map((prime) => (root(prime) * 2 ** 32) | 0)
}

const start = /* @__PURE__ */ fractionsOf(Math.sqrt, 8) as Eight
const rounds = /* @__PURE__ */ fractionsOf(Math.cbrt, 64)

function mix(state: Eight, message: DataView, block: number): Eight {
  const schedule: number[] = []
  const before = (t: number) => schedule[t] ?? 0
  const mixed = rounds.reduce(([a, b, c, d, e, f, g, h], round, t): Eight => {
    const old = before(t - 15)
    const late = before(t - 2)
    const small = rotate(old, 7) ^ rotate(old, 18) ^ (old >>> 3)
    const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    const word =
      t < 16 ? message.getInt32(block + t * 4) : before(t - 16) + small + before(t - 7) + large
    schedule.push(word | 0)
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const first = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + round + word
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority
    return [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
  }, state)
  return state.map((word, index) => (word + (mixed[index] ?? 0)) | 0) as Eight
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}
