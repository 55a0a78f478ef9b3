import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { formatMoney } from '../../internals/format'

/** What the agent may give without asking, as far as it is known, and in words: "€50". */
export function useAuthority() {
  const { locale } = useRecovery()
  const authority = useView((view) => view.about.authority)
  const { currency = null, limit: minor = 0 } = authority ?? {}
  return { authority, currency, limit: currency ? formatMoney({ minor, currency }, locale) : '' }
}
