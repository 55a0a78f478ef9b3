/** What one request may hold: characters of its texts and keys, and eight for each value. */
const heaviest = 4_000_000
const each = 8
/** Levels of values in values. */
const deepest = 64

/**
 * Why a value is not taken, or null: it must be data as JSON has it, of a size that one request may
 * have. It never recurses, so that no depth can break it, and reads no further than the limit.
 */
export function faultIn(root: unknown): 'host-store/too-large' | 'host-store/malformed' | null {
  const open: [value: unknown, depth: number][] = [[root, 0]]
  let weight = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next
    weight += each + (typeof value === 'string' ? value.length : 0)
    if (!isObject(value)) {
      if (!isPrimitive(value)) return 'host-store/malformed'
    } else {
      if (depth === deepest) return 'host-store/too-large'
      if (!Array.isArray(value) && !isPlain(value)) return 'host-store/malformed'
      // Before its parts are looked at: an array may be long and empty.
      if (Array.isArray(value)) weight += value.length * each
      if (weight > heaviest) return 'host-store/too-large'
      for (const [key, part] of Object.entries(value)) {
        weight += key.length
        open.push([part, depth + 1])
      }
    }
    if (weight > heaviest) return 'host-store/too-large'
  }
  return null
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isPrimitive(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)
}

/** An object of no class, of whichever window. */
function isPlain(value: object): boolean {
  const kind: unknown = Object.getPrototypeOf(value)
  return kind === null || Object.getPrototypeOf(kind) === null
}
