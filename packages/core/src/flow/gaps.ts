import { own } from './own'
import { wordingsOf } from './text'
import { commitmentKinds, type Text } from './types'

/** A place in a text that the case fills: `{customer.firstName|them}` has the fallback `them`. */
export interface Gap {
  readonly gap: string
  /** Words for when the gap has no value; null when the text gives none. */
  readonly fallback: string | null
}

export type TextPart = string | Gap

/**
 * Splits a text into words and gaps, in one pass over its characters. Everything between a brace
 * and the next closing brace is a gap, known or not; a brace that is never closed is a character.
 */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  while (from < text.length) {
    const open = text.indexOf('{', from)
    const close = open < 0 ? -1 : text.indexOf('}', open)
    if (close < 0) break
    if (open > from) parts.push(text.slice(from, open))
    parts.push(gapIn(text.slice(open + 1, close)))
    from = close + 1
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}

function gapIn(inner: string): Gap {
  const bar = inner.indexOf('|')
  if (bar < 0) return { gap: inner, fallback: null }
  return { gap: inner.slice(0, bar), fallback: inner.slice(bar + 1) }
}

/** The names of the gaps in a text, over all its channels, each once. */
export function gapsOf(text: Text): readonly string[] {
  const gaps = wordingsOf(text).flatMap((wording) =>
    partsOf(wording).flatMap((part) => (typeof part === 'string' ? [] : [part.gap])),
  )
  return [...new Set(gaps)]
}

/**
 * A text for the agent with every gap filled: by its value, else by its fallback words, else by
 * what it asks for in brackets, never by nothing.
 */
export function fill(text: string, valueOf: (gap: string) => string | null): string {
  return partsOf(text)
    .map((part) => {
      if (typeof part === 'string') return part
      return valueOf(part.gap) || (part.fallback ?? `[${gapLabel(part.gap)}]`)
    })
    .join('')
}

const fixedGaps: Readonly<Record<string, string>> = {
  'offer.text': 'what you offer',
  'ticket.id': 'the ticket number',
}
const owners: Readonly<Record<string, string>> = { customer: 'their', agent: 'your', ticket: 'the' }
const key = /^[a-z][a-zA-Z0-9]{0,63}$/
const fieldId = /^[a-z][a-z0-9-]{0,63}$/

/** Whether a gap that begins so speaks of a promise: of one kind, or of whatever is done for the customer. */
export function isPromise(owner: string): boolean {
  return owner === 'commitment' || (commitmentKinds as readonly string[]).includes(owner)
}

/** Whether a gap's name is one a case can fill: of the customer, agent, ticket, a field, the offer or the commitment. */
export function isGap(gap: string): boolean {
  if (own(fixedGaps, gap)) return true
  const [owner, name] = split(gap)
  if (isPromise(owner)) return name === 'what' || name === 'due'
  if (name === 'constructor' || name === 'prototype') return false
  return owner === 'field' ? fieldId.test(name) : Object.hasOwn(owners, owner) && key.test(name)
}

/** The field a gap shows, or null when it shows something else. */
export function fieldOfGap(gap: string): string | null {
  const [owner, name] = split(gap)
  return owner === 'field' ? name : null
}

/**
 * What a gap asks for, in words that finish "Fill in ...": "their first name", "what it did to
 * them". `fieldLabels` holds the labels of fields by id.
 */
export function gapLabel(gap: string, fieldLabels: Readonly<Record<string, string>> = {}): string {
  const [owner, name] = split(gap)
  if (owner === 'field') {
    const label = own(fieldLabels, name)
    return label ? lowerFirst(label) : name.replaceAll('-', ' ')
  }
  if (isPromise(owner)) return name === 'due' ? 'a time' : 'what you promise'
  const whose = own(owners, owner)
  const words = whose ? `${whose} ${name}` : name
  return own(fixedGaps, gap) ?? words.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function split(gap: string): readonly [owner: string, name: string] {
  const dot = gap.indexOf('.')
  return [gap.slice(0, Math.max(dot, 0)), gap.slice(dot + 1)]
}

function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
