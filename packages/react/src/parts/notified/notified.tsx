import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { useWritable } from '../fields/answer'
import { Composer, Line } from '../fields/composer'
import { refusalOf } from '../fields/refusal'
import { NotifiedData } from './data-attributes'
import { notifiedWords as words } from './words'

/** Who was told and what, and a line for the next one. Nothing where the beat does not keep it. */
export const Notified = createPart('notified', 'section', function useNotified() {
  const { recovery } = useRecovery()
  const here = useView((view) => view.beat?.records.includes('notified') ?? false)
  const writable = useWritable()
  const notified = useView((view) => view.notified)
  if (!here) return null
  return {
    [NotifiedData.state]: notified.length > 0 ? 'told' : 'none',
    'aria-label': words.title,
    children: (
      <>
        {notified.length > 0 && (
          <ul className="amends-lines">
            {notified.map(({ who, what }, index) => (
              <li key={`${index} ${who}`}>
                <b>
                  <bdi>{who}</bdi>
                </b>{' '}
                <bdi>{what}</bdi>
              </li>
            ))}
          </ul>
        )}
        {writable && (
          <Composer
            label={words.title}
            keep="notified"
            submits={[words.add]}
            onSubmit={async (read) => {
              const [who, what] = [read('who'), read('what')]
              if (!who) return { reason: words.needsWho, at: 'who' }
              if (!what) return { reason: words.needsWhat, at: 'what' }
              return refusalOf(recovery.send({ type: 'notified.recorded', who, what }))
            }}
          >
            <div className="amends-pair">
              <Line name="who" label={words.who} />
              <Line name="what" label={words.what} />
            </div>
          </Composer>
        )}
      </>
    ),
  }
})
