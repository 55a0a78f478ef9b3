const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * Makes a random UUID, version 4. Pages without TLS have no `randomUUID`, and some hosts block
 * `crypto` altogether: then the next best source of randomness is used. Never throws.
 */
export function newId(): string {
  try {
    return crypto.randomUUID()
  } catch {
    return uuidFrom(randomBytes())
  }
}

function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(16)
  try {
    return crypto.getRandomValues(bytes)
  } catch {
    return bytes.map(() => Math.floor(Math.random() * 256))
  }
}

function uuidFrom(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte, at) => {
    if (at === 6) return HEX[(byte & 0x0f) | 0x40]
    if (at === 8) return HEX[(byte & 0x3f) | 0x80]
    return HEX[byte]
  }).join('')
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join('-')
}
