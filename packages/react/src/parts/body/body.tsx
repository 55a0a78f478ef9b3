import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { placeOf, useUnfolded } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { BodyData } from './data-attributes'
import { useSheetFocus } from './use-sheet-focus'

export interface BodyProps {
  /** What stands in the beat's place while it is unfolded: lists, menus, forms. */
  readonly sheets?: ReactNode
}

/** The one zone that scrolls. Its children stay mounted while a sheet stands in their place. */
export const Body = createPart<'div', BodyProps & { readonly beat?: ReactNode }>(
  'body',
  'div',
  function useBody({ sheets, beat }) {
    const node = useRef<HTMLDivElement>(null)
    const place = useView(placeOf)
    const overlay = useView((view) => view.overlay !== null)
    const closed = useView((view) => view.status === 'closed')
    const unfolded = useUnfolded()
    useSheetFocus(node)

    useLayoutEffect(() => {
      if (node.current) node.current.scrollTop = 0
    }, [place, unfolded])

    return {
      sheets: undefined,
      beat: undefined,
      ref: node,
      [BodyData.state]: unfolded ? 'sheet' : overlay ? 'overlay' : closed ? 'closed' : 'beat',
      children: (
        <>
          {sheets}
          <div className="amends-body-beat" hidden={unfolded !== null || overlay}>
            {beat}
          </div>
          <div className="amends-body-hush" aria-hidden="true">
            {icon('ear')}
          </div>
        </>
      ),
    }
  },
)
