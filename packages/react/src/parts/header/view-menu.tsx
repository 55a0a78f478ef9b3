import type { Channel } from '@amends/core'
import { useId } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useToggle, useUi, type Density } from '../../case/ui'
import { useReadOnly, useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { foldBy, whileUnfolded } from '../../case/create-sheet'
import { Act } from '../fields/act'
import { icon } from '../../internals/icons'
import { channelWords, densityWords, words } from '../../internals/words'

/** Opens the view menu in the body's place. */
export const ViewToggle = createPart('view-toggle', 'button', () => ({
  className: 'amends-button',
  'data-look': 'icon',
  ...useToggle('view'),
  children: (
    <>
      {icon('menu')}
      <span className="amends-unseen">{words.view}</span>
    </>
  ),
}))

const densities = Object.keys(densityWords) as Density[]

const menu = createPart('view-menu', 'div', function useViewMenu() {
  const { ui, unfold, send } = useRecovery()
  const channel = useView((view) => view.about.channel)
  const readOnly = useReadOnly()
  const density = useUi((state) => state.density)
  const flow = useView((view) => view.flow)
  const name = useId()
  return {
    className: 'amends-sheet',
    onKeyDown: foldBy(unfold),
    children: (
      <>
        <fieldset className="amends-view-menu-choices">
          <legend className="amends-label">{words.viewMenu}</legend>
          {densities.map((id) => (
            <label key={id} className="amends-row amends-view-menu-choice">
              <input
                type="radio"
                name={name}
                className="amends-radio"
                defaultChecked={id === density}
                onChange={() => ui.set({ density: id })}
              />
              <b>{densityWords[id].label}</b>
              <span className="amends-quiet">{densityWords[id].hint}</span>
            </label>
          ))}
        </fieldset>
        <label className="amends-label amends-kind">
          {words.channel}
          <select
            className="amends-input"
            value={channel}
            disabled={Boolean(readOnly)}
            onChange={({ currentTarget }) =>
              void send({
                type: 'about.changed',
                changes: { channel: currentTarget.value as Channel },
              })
            }
          >
            {Object.entries(channelWords).map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <div className="amends-sheet-row">
          <Act data-look="plain" onClick={() => unfold(null)}>
            {words.done}
          </Act>
        </div>
        <p className="amends-quiet amends-view-menu-notice">
          {flow.name}. {flow.notice}
        </p>
      </>
    ),
  }
})

/** How much to show, on which channel they are, and where the method comes from. */
export const ViewMenu = whileUnfolded('view', menu)
