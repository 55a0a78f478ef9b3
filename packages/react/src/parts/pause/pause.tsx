import { useUnfolded } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { Composer, Line } from '../fields/composer'
import { useSheet } from '../more/sheet'
import { PauseData } from './data-attributes'
import { pauseWords as words } from './words'

/** Pauses the case, with a reason if there is one. Only while it is unfolded. */
export const Pause = createPart('pause', 'div', function usePause() {
  const open = useUnfolded() === 'pause'
  const can = useView((view) => view.can.pause)
  const { close, record, attributes, title } = useSheet()
  if (!open) return null
  return {
    ...attributes,
    [PauseData.state]: can ? 'ready' : 'shut',
    children: (
      <>
        {title(words.title, words.hint)}
        <Composer
          label={words.title}
          keep="pause"
          submits={[words.now]}
          onCancel={close}
          onSubmit={(read) => {
            const reason = read('reason')
            return record({ type: 'case.paused', ...(reason && { reason }) })
          }}
        >
          <Line name="reason" label={words.why} needed={false} focus />
        </Composer>
      </>
    ),
  }
})
