import { forwardRef } from 'react'
import type { Opening as OpeningState } from '../case/use-open-case'
import { ownLanguage, panelName, words } from '../internals/words'
import { Act } from '../parts/fields/act'
import type { RootProps } from '../parts/root/root'

type OpeningProps = Pick<RootProps, 'theme' | 'className' | 'id' | 'lang' | 'dir'> & {
  readonly opening: Exclude<OpeningState, { state: 'open' }>
}

/** The panel before its case is open, and when it cannot be opened. Never blank. */
export const Opening = forwardRef<HTMLElement, OpeningProps>(function Opening(props, ref) {
  const { opening, theme = 'auto', className, id, lang = ownLanguage, dir } = props
  const failed = opening.state === 'failed'
  return (
    <section
      {...{ id, lang, dir, ref }}
      className={`amends ${className ?? ''}`}
      aria-label={panelName(null)}
      aria-busy={!failed}
      data-part="root"
      data-state={opening.state}
      data-theme={theme}
    >
      {failed ? (
        <div className="amends-opening" role="alert">
          <div className="amends-sheet-title">{words.openFailed}</div>
          <div className="amends-quiet">{words.openFailedHint}</div>
          <div className="amends-quiet">{opening.reason}</div>
          <div className="amends-sheet-row">
            <Act data-look="plain" onClick={opening.retry}>
              {words.tryAgain}
            </Act>
          </div>
        </div>
      ) : (
        <div className="amends-opening">
          <div className="amends-quiet" role="status">
            {words.opening}
          </div>
          <div className="amends-opening-lines">
            <i />
            <i />
            <i />
          </div>
        </div>
      )}
    </section>
  )
})
