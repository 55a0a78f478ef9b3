import { wrong, type Read } from './shape'

const idPattern = /^[a-z][a-z0-9-]{0,63}$/
const versionPattern = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:[-+][\w.+-]{1,64})?$/
const idRule = 'an id: a lower-case letter, then at most 63 lower-case letters, digits or hyphens'

export const words: Read<string> = (value, path, report) => {
  if (typeof value === 'string' && value.trim() !== '') return value
  return wrong('', 'a text with words in it', path, report)
}

export const truth: Read<boolean> = (value, path, report) =>
  typeof value === 'boolean' ? value : wrong(false, 'true or false', path, report)

export const rounds: Read<number> = (value, path, report) => {
  const whole = typeof value === 'number' && Number.isInteger(value)
  if (whole && value >= 1 && value <= 20) return value
  return wrong(1, 'a whole number from 1 to 20', path, report)
}

export const anId: Read<string> = (value, path, report) => {
  const reserved = value === 'constructor' || value === 'prototype'
  if (typeof value === 'string' && idPattern.test(value) && !reserved) return value
  return wrong('', idRule, path, report, 'bad-id')
}

export const version: Read<string> = (value, path, report) => {
  if (typeof value === 'string' && versionPattern.test(value)) return value
  return wrong('', 'a version such as 1.0.0', path, report, 'bad-version')
}

export const language: Read<string> = (value, path, report) => {
  if (typeof value === 'string' && isLanguage(value)) return value
  return wrong('', 'a language tag such as en or pt-BR', path, report, 'bad-language')
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
