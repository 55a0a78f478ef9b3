/**
 * Makes a random UUID, version 4. Pages without TLS have no `randomUUID`, and some hosts block
 * `crypto` altogether: then the next best source of randomness is used. Never throws.
 */
export function newId(): string {
  try {
    return crypto.randomUUID()
  } catch {
    const hex = Array.from(randomBytes(), (byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-')
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
