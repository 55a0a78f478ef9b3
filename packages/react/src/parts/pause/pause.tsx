import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createSheet } from '../../case/create-sheet'
import { Composer, Line } from '../fields/composer'
import { PauseData } from './data-attributes'
import { words } from './words'

/** Pauses the case, with a reason if there is one. Only while it is unfolded. */
export const Pause = createSheet('pause', 'pause', function usePause() {
  const { unfold } = useRecovery()
  const can = useView((view) => view.can.pause)
  return {
    heading: words.title,
    hint: words.hint,
    [PauseData.state]: can ? 'ready' : 'shut',
    children: (
      <Composer
        label={words.title}
        keep="pause"
        submits={[words.now]}
        compose={(written) => ({ type: 'case.paused', ...written })}
        onCancel={() => unfold(null)}
      >
        <Line name="reason" label={words.why} />
      </Composer>
    ),
  }
})
