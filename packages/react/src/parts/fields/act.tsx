import type { ComponentPropsWithoutRef } from 'react'
import { icon, type IconName } from '../../internals/icons'

type ActProps = ComponentPropsWithoutRef<'button'> & {
  readonly 'data-look'?: 'main' | 'covered' | 'plain' | 'icon'
}

/** A small button of a field or a record; bare unless it is the main one or outlined. */
export function Act(props: ActProps) {
  return <button type="button" className="amends-button" data-look="bare" {...props} />
}

/** A small button that is a sign; its word is for screen readers. */
export function SignAct({ sign, children, ...props }: ActProps & { readonly sign: IconName }) {
  return (
    <Act data-look="icon" {...props}>
      {icon(sign)}
      <span className="amends-unseen">{children}</span>
    </Act>
  )
}
