import { Slot } from 'radix-ui/slot'
import {
  cloneElement,
  forwardRef,
  isValidElement,
  memo,
  useCallback,
  type ComponentPropsWithoutRef,
  type ElementType,
  type ForwardRefExoticComponent,
  type ReactNode,
  type Ref,
  type RefAttributes,
} from 'react'
import { mergeProps, type Attributes } from './merge-props'

type Tag = keyof HTMLElementTagNameMap
type Node<T extends Tag> = HTMLElementTagNameMap[T]

/** What every part accepts: the attributes of its node, and `asChild` to lend them to its child. */
export type PartProps<T extends Tag> = ComponentPropsWithoutRef<T> & {
  /** Renders the single child element in place of the part's own node. For leaves. */
  readonly asChild?: boolean
}

/**
 * What a part sets on its node. Handlers run after the user's own and are left out when those
 * prevent the default; `undefined` takes a prop off the node; a `data-state` tells the part's state.
 */
export type OwnProps<T extends Tag> = Omit<ComponentPropsWithoutRef<T>, 'ref'> &
  Attributes & { readonly ref?: Ref<Node<T>> }

export type Part<T extends Tag, X extends object = object> = ForwardRefExoticComponent<
  PartProps<T> & X & RefAttributes<Node<T>>
>

function assign<N>(ref: Ref<N> | undefined, node: N | null) {
  if (typeof ref === 'function') ref(node)
  else if (ref) ref.current = node
}

function usePlain<T extends Tag>(): OwnProps<T> {
  return {} as OwnProps<T>
}

/** The user's element, with the part's own words where it has none. */
function lent(children: ReactNode, content: ReactNode): ReactNode {
  if (!isValidElement<{ children?: ReactNode }>(children)) return children
  return cloneElement(children, undefined, children.props.children ?? content)
}

/**
 * Makes one part: one component, one DOM node with `data-part` and the class `amends-<name>`.
 * `usePart` is its hook: it reads the view and answers the node's own attributes and children,
 * or null to render nothing. Children given by the user stand in place of the part's own.
 */
export function createPart<T extends Tag, X extends object = object>(
  name: string,
  tag: T,
  usePart: (props: PartProps<NoInfer<T>> & X) => OwnProps<NoInfer<T>> | null = usePlain,
): Part<T, X> {
  const Part = forwardRef<Node<T>, PartProps<T> & X>((given, forwarded) => {
    const props = given as PartProps<T> & X & { children?: ReactNode; className?: string }
    const own = usePart(props)
    const inner = own?.ref
    const ref = useCallback(
      (node: Node<T> | null) => {
        assign(forwarded, node)
        assign(inner, node)
      },
      [forwarded, inner],
    )
    if (own === null) return null
    const { asChild, children, className, ...rest } = props
    const { children: content, className: extra, ref: _, ...attributes } = own
    const merged = {
      'data-part': name,
      ...(tag === 'button' && !asChild && { type: 'button' }),
      ...mergeProps(rest, attributes),
      className: [`amends-${name}`, extra, className].filter(Boolean).join(' '),
    }
    const Node = (asChild ? Slot : tag) as ElementType
    return (
      <Node {...merged} ref={ref}>
        {asChild ? lent(children, content) : (children ?? content)}
      </Node>
    )
  })
  Part.displayName = `Amends.${name}`
  return memo(Part) as unknown as Part<T, X>
}
