import {
  forwardRef,
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

export type Tag = keyof HTMLElementTagNameMap
type Node<T extends Tag> = HTMLElementTagNameMap[T]

/** What every part accepts: the attributes of its node. */
export type PartProps<T extends Tag> = ComponentPropsWithoutRef<T> & {
  /** Draws something else in place of the node, with its attributes and the part's own words. */
  readonly render?: ((attributes: object, content: ReactNode) => ReactNode) | undefined
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

/** One ref that fills both. */
export function useRefs<N>(one: Ref<N> | undefined, other: Ref<N> | undefined) {
  return useCallback(
    (node: N | null) => {
      assign(one, node)
      assign(other, node)
    },
    [one, other],
  )
}

/**
 * Makes one part: one component, one DOM node with `data-part` and the class `amends-<name>`.
 * `usePart` is its hook: it reads the view and answers the node's own attributes and children,
 * or null to render nothing. Children given by the user stand in place of the part's own.
 */
export function createPart<T extends Tag, X extends object = object>(
  name: string,
  tag: T,
  usePart: (props: PartProps<NoInfer<T>> & X) => OwnProps<NoInfer<T>> | null,
): Part<T, X> {
  const Part = forwardRef<Node<T>, PartProps<T> & X>((given, forwarded) => {
    const props = given as PartProps<T> & X & { children?: ReactNode; className?: string }
    const own = usePart(props)
    const ref = useRefs(forwarded, own?.ref)
    if (!own) return null
    const { render, children, className, ...rest } = props
    const { children: content, className: extra, ...attributes } = own
    const merged = {
      'data-part': name,
      ...(tag === 'button' && !render && { type: 'button' }),
      ...mergeProps(rest, attributes),
      className: [`amends-${name}`, extra, className].filter(Boolean).join(' '),
      ref,
    }
    const Node = tag as ElementType
    return render ? render(merged, content) : <Node {...merged}>{children ?? content}</Node>
  })
  Part.displayName = `Amends.${name}`
  return memo(Part) as unknown as Part<T, X>
}
