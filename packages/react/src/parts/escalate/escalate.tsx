import { useRecovery } from '../../case/recovery-context'
import { createSheet } from '../../case/create-sheet'
import { Composer, Line } from '../fields/composer'
import { useHost } from '../fields/use-host'
import { EscalateData } from './data-attributes'
import { words } from './words'

/** Hands the case to somebody else, by the host where it can. Only while it is unfolded. */
export const Escalate = createSheet('escalate', 'escalate', function useEscalate() {
  const { recovery, host, unfold } = useRecovery()
  const ask = useHost()
  const reaches = host().escalate !== undefined
  return {
    heading: words.title,
    hint: reaches ? words.hint : words.noHost,
    [EscalateData.state]: reaches ? 'host' : 'note',
    children: (
      <Composer
        label={words.title}
        keep="escalate"
        submits={[words.now]}
        compose={(written) => ({ type: 'case.escalated', reason: '', ...written })}
        onDone={({ to = null, reason = '' }) =>
          ask('escalate', { caseId: recovery.caseId, to, reason })
        }
        onCancel={() => unfold(null)}
      >
        <Line name="to" label={words.to} />
        <Line name="reason" label={words.why} needs={words.needsWhy} />
      </Composer>
    ),
  }
})
