import { mistake } from './refusals'

/** The origins, each exact; throws when one of them could stand for others. */
export function exactOrigins(origins: readonly string[]): ReadonlySet<string> {
  if (origins.length === 0) throw mistake('host-store/origin', '')
  for (const origin of origins) if (!isExact(origin)) throw mistake('host-store/origin', origin)
  return new Set(origins)
}

function isExact(origin: unknown): boolean {
  try {
    if (typeof origin !== 'string' || origin === 'null' || origin.includes('*')) return false
    return new URL(origin).origin === origin
  } catch {
    return false
  }
}
