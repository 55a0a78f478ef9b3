const nouns: Readonly<Record<string, string>> = {
  steps: 'step',
  points: 'point',
  phrases: 'phrase',
  traps: 'trap',
  fields: 'field',
  exits: 'exit',
  options: 'option',
  needs: 'need',
}

/**
 * What the thing at a path is called, in words: `steps.0.beats.2.exits.1.to` is
 * `"to" of exit "agreed" of beat "agree/offer"`.
 */
export function nameOf(flow: unknown, path: string): string {
  return name(flow, path === '' ? [] : path.split('.'))
}

function name(flow: unknown, parts: readonly string[]): string {
  const key = parts.at(-1)
  if (key === undefined) return 'the flow'
  if (!/^\d+$/.test(key)) return `${quote(key)} of ${name(flow, parts.slice(0, -1))}`
  const list = parts.at(-2) ?? ''
  const owner = parts.slice(0, -2)
  const id = idAt(flow, parts) ?? Number(key) + 1
  if (list === 'beats') return `beat ${quote(`${idAt(flow, owner) ?? '?'}/${id}`)}`
  const noun = Object.hasOwn(nouns, list) ? nouns[list] : quote(list)
  const called = `${noun} ${typeof id === 'string' ? quote(id) : id}`
  return list === 'steps' ? called : `${called} of ${name(flow, owner)}`
}

function idAt(flow: unknown, parts: readonly string[]): string | null {
  let value = flow
  for (const part of [...parts, 'id']) value = inside(value, part)
  return typeof value === 'string' && value !== '' ? value : null
}

function inside(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Record<string, unknown>)[key]
}

/** A word between quotation marks, cut when it is too long to read. */
export function quote(word: string): string {
  return `"${word.length > 80 ? `${word.slice(0, 80)}…` : word}"`
}
