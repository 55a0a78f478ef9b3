export type Attributes = { readonly [name: `data-${string}`]: string | boolean | undefined }

type Handler = (event: { readonly defaultPrevented: boolean }) => void
type Bag = Readonly<Record<string, unknown>>

const isHandler = (name: string, value: unknown): value is Handler =>
  /^on[A-Z]/.test(name) && typeof value === 'function'

/** The user's props under the part's own; two handlers of one event both run, the user's first. */
export function mergeProps(given: object, own: object): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...given, ...own }
  for (const [name, theirs] of Object.entries(given as Bag)) {
    const ours = merged[name]
    if (ours === undefined) delete merged[name]
    if (!isHandler(name, theirs) || !isHandler(name, ours) || theirs === ours) continue
    merged[name] = (event: { readonly defaultPrevented: boolean }) => {
      theirs(event)
      if (!event.defaultPrevented) ours(event)
    }
  }
  return merged
}
