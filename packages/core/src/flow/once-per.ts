/**
 * The function, run once for each object that it is asked about.
 * @__NO_SIDE_EFFECTS__
 */
export function oncePer<K extends object, V>(find: (key: K) => V): (key: K) => V {
  const found = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    const { value } = found.get(key) ?? { value: find(key) }
    found.set(key, { value })
    return value
  }
}
