import { useRecovery } from '../../case/recovery-context'
import { useUnfolded } from '../../case/ui'
import { createPart } from '../../internals/create-part'
import { Composer, Line } from '../fields/composer'
import { usePerform } from '../fields/use-perform'
import { useSheet } from '../more/sheet'
import { EscalateData } from './data-attributes'
import { escalateWords as words } from './words'

/** Hands the case to somebody else, by the host where it can. Only while it is unfolded. */
export const Escalate = createPart('escalate', 'div', function useEscalate() {
  const { recovery, host } = useRecovery()
  const open = useUnfolded() === 'escalate'
  const perform = usePerform()
  const { close, record, attributes, title } = useSheet()
  if (!open) return null
  const reaches = host().escalate !== undefined
  return {
    ...attributes,
    [EscalateData.state]: reaches ? 'host' : 'note',
    children: (
      <>
        {title(words.title, reaches ? words.hint : words.noHost)}
        <Composer
          label={words.title}
          keep="escalate"
          submits={[words.now]}
          onCancel={close}
          onSubmit={async (read) => {
            const [to, reason] = [read('to'), read('reason')]
            if (!reason) return { reason: words.needsWhy, at: 'reason' }
            const refusal = await record({ type: 'case.escalated', reason, ...(to && { to }) })
            if (!refusal && reaches) {
              void perform('escalate', (page) =>
                page.escalate?.({ caseId: recovery.caseId, to: to || null, reason }),
              )
            }
            return refusal
          }}
        >
          <Line name="to" label={words.to} needed={false} focus />
          <Line name="reason" label={words.why} />
        </Composer>
      </>
    ),
  }
})
