import { useEffect, useId, useRef } from 'react'
import type { Money, Value } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { hasFocus } from '../../internals/environment'
import { formatMoney } from '../../internals/format'
import type { FieldProps } from './answer'
import { useKept } from './kept'
import { parseMoney, understood } from './money'

const isMoney = (value: Value | null): value is Money => 'minor' in Object(value)

/** An amount as the agent types it; under it stands what it was understood as. */
export function MoneyField({ field, label, describedBy, answer }: FieldProps) {
  const { locale } = useRecovery()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const hint = useRef<HTMLParagraphElement>(null)
  const { kept, keep } = useKept(field.id)
  const value = isMoney(field.value) ? field.value : null
  const limit = useView((view) => view.about.authority?.currency)
  const currency = value?.currency ?? limit ?? null
  const recorded = value ? formatMoney(value, locale) : ''

  useEffect(() => {
    const node = input.current
    if (!node || !hint.current || hasFocus(node)) return
    node.value = kept || recorded
    node.toggleAttribute('data-pending', kept !== '')
    hint.current.textContent = understood(node.value, currency, locale)
  }, [kept, recorded, currency, locale])

  return (
    <>
      <label htmlFor={id} className="amends-label">
        {label}
      </label>
      <input
        ref={input}
        id={id}
        className="amends-input"
        inputMode="decimal"
        maxLength={64}
        autoComplete="off"
        defaultValue={recorded}
        readOnly={field.shut !== null}
        aria-disabled={field.shut !== null || undefined}
        aria-describedby={`${id}-hint ${describedBy ?? ''}`}
        onInput={({ currentTarget }) => {
          keep(currentTarget.value)
          currentTarget.dataset['pending'] = ''
          if (hint.current) {
            hint.current.textContent = understood(currentTarget.value, currency, locale)
          }
        }}
        onBlur={({ currentTarget }) => {
          const money = parseMoney(currentTarget.value, currency, locale)
          if (field.shut || currentTarget.dataset['pending'] === undefined) return
          if (!money && currentTarget.value.trim()) return
          delete currentTarget.dataset['pending']
          keep('')
          if (money?.minor === value?.minor && money?.currency === value?.currency) return
          void answer(money)
        }}
      />
      <p ref={hint} id={`${id}-hint`} className="amends-quiet amends-hint" />
    </>
  )
}
