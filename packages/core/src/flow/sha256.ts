/** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 hexadecimal digits, without waiting. */
export function sha256(text: string): string {
  const state = [...constants.start]
  const words = wordsOf(new TextEncoder().encode(text))
  for (let block = 0; block < words.length; block += 16) mix(state, words, block)
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** Fractional bits of square and cube roots of the first primes, in whole numbers so that no engine rounds them differently. */
const constants = (() => {
  const start: number[] = []
  const rounds: number[] = []
  for (let prime = 2n; rounds.length < 64; prime += 1n) {
    if (hasDivisor(prime)) continue
    if (start.length < 8) start.push(fractionOfRoot(prime, 2n))
    rounds.push(fractionOfRoot(prime, 3n))
  }
  return { start, rounds }
})()

function hasDivisor(candidate: bigint): boolean {
  for (let n = 2n; n * n <= candidate; n += 1n) if (candidate % n === 0n) return true
  return false
}

function fractionOfRoot(prime: bigint, degree: bigint): number {
  const target = prime << (32n * degree)
  let root = 0n
  for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) {
    if ((root + bit) ** degree <= target) root += bit
  }
  return Number(BigInt.asIntN(32, root))
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const blocks = Math.ceil((bytes.length + 9) / 64)
  const padded = new DataView(new ArrayBuffer(blocks * 64))
  bytes.forEach((byte, index) => padded.setUint8(index, byte))
  padded.setUint8(bytes.length, 0x80)
  padded.setUint32(blocks * 64 - 4, bytes.length * 8)
  return Uint32Array.from({ length: blocks * 16 }, (_, index) => padded.getUint32(index * 4))
}

function mix(state: number[], words: Uint32Array, block: number): void {
  const schedule = new Int32Array(64)
  for (let t = 0; t < 64; t++) schedule[t] = t < 16 ? at(words, block + t) : expand(schedule, t)
  let [a, b, c, d, e, f, g, h] = state as Eight
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const first = h + turn(e, 6, 11, 25) + choice + at(constants.rounds, t) + at(schedule, t)
    const second = turn(a, 2, 13, 22) + majority
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (at(state, index) + word) | 0
  })
}

type Eight = [number, number, number, number, number, number, number, number]

function expand(schedule: Int32Array, t: number): number {
  const old = at(schedule, t - 15)
  const late = at(schedule, t - 2)
  const small = rotate(old, 7) ^ rotate(old, 18) ^ (old >>> 3)
  const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
  return (at(schedule, t - 16) + small + at(schedule, t - 7) + large) | 0
}

function turn(word: number, ...by: readonly [number, number, number]): number {
  return rotate(word, by[0]) ^ rotate(word, by[1]) ^ rotate(word, by[2])
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0
}
