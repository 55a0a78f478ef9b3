import type { ComponentPropsWithoutRef } from 'react'

type ActProps = ComponentPropsWithoutRef<'button'> & {
  readonly 'data-look'?: 'main' | 'plain' | 'icon'
}

/** A small button of a field or a record; bare unless it is the main one or outlined. */
export function Act(props: ActProps) {
  return <button type="button" className="amends-button" data-look="bare" {...props} />
}
