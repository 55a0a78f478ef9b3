import { useReadOnly, useRecords, useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { Composer, Line } from '../fields/composer'
import { NotifiedData } from './data-attributes'
import { words } from './words'

/** Who was told and what, and a line for the next one. Nothing where the beat does not keep it. */
export const Notified = createPart('notified', 'section', function useNotified() {
  const here = useRecords('notified')
  const readOnly = useReadOnly()
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
        {!readOnly && (
          <Composer
            label={words.title}
            keep="notified"
            submits={[words.add]}
            compose={(written) => ({ type: 'notified.recorded', who: '', what: '', ...written })}
          >
            <div className="amends-pair">
              <Line name="who" label={words.who} needs={words.needsWho} />
              <Line name="what" label={words.what} needs={words.needsWhat} />
            </div>
          </Composer>
        )}
      </>
    ),
  }
})
