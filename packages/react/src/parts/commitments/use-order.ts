import { useSayWhen } from '../../case/use-say-when'
import { useView } from '../../case/use-view'
import { afterFix } from './words'

/** What asks for a time; for that of a follow-up with the fix that it has to come after. */
export function useOrder(legend: string, kind: string): string {
  const sayWhen = useSayWhen()
  const fix = useView((view) => view.owed.findLast((one) => one.kind === 'fix' && one.due))
  return kind === 'follow-up' && fix?.due ? afterFix(legend, fix.what, sayWhen(fix.due)) : legend
}
