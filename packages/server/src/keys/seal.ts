import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const format = 1
const ivBytes = 12
const tagBytes = 16

/** Bytes of a key, AES-256. */
export const keyBytes = 32

/** What a ciphertext is bound to: with anything else it does not open. */
export type Binding = readonly (string | number)[]

/** Encrypts with AES-256-GCM. Answers the format's byte, iv, ciphertext and tag. */
export function seal(key: Uint8Array, binding: Binding, plain: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, key, iv).setAAD(bytesOf(binding))
  const parts = [Buffer.of(format), iv, cipher.update(plain), cipher.final()]
  return Buffer.concat([...parts, cipher.getAuthTag()])
}

/** What was sealed; null when the key, the binding or a bit of it is another. Never throws. */
export function unseal(key: Uint8Array, binding: Binding, sealed: Uint8Array): Buffer | null {
  const bytes = Buffer.from(sealed)
  const body = 1 + ivBytes
  if (bytes[0] !== format || bytes.length < body + tagBytes) return null
  try {
    const iv = bytes.subarray(1, body)
    const cipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes })
    cipher.setAAD(bytesOf(binding)).setAuthTag(bytes.subarray(-tagBytes))
    return Buffer.concat([cipher.update(bytes.subarray(body, -tagBytes)), cipher.final()])
  } catch {
    return null
  }
}

/** JSON keeps the parts apart: no two bindings give the same bytes. */
function bytesOf(binding: Binding): Buffer {
  return Buffer.from(JSON.stringify(binding))
}
