import { Slot } from 'radix-ui/slot'
import { cloneElement, forwardRef, isValidElement, type ReactElement } from 'react'
import type { Part, PartProps, Tag } from './create-part'

export interface AsChildProps {
  /** Renders the single child element in place of the part's own node. */
  readonly asChild?: boolean
}
type Child = ReactElement<{ children?: React.ReactNode }>

/** Lets a leaf lend its attributes, and its words where it has none, to the element inside it. */
export function withAsChild<T extends Tag, X extends object>(
  leaf: Part<T, X>,
): Part<T, X & AsChildProps> {
  const Leaf = leaf as unknown as Part<'button'>
  const Lending = forwardRef<HTMLButtonElement, PartProps<'button'> & AsChildProps>(
    ({ asChild, children, ...rest }, ref) => {
      if (!asChild) {
        return (
          <Leaf {...rest} ref={ref}>
            {children}
          </Leaf>
        )
      }
      const child = isValidElement(children) ? (children as Child) : null
      return (
        <Leaf
          {...rest}
          ref={ref}
          render={(attributes, content) => (
            <Slot {...attributes}>
              {child && cloneElement(child, undefined, child.props.children ?? content)}
            </Slot>
          )}
        />
      )
    },
  )
  Lending.displayName = Leaf.displayName
  return Lending as unknown as Part<T, X & AsChildProps>
}
