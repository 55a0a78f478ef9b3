/** The function, run once for each object that it is asked about. */
export function oncePer<K extends object, V>(find: (key: K) => V): (key: K) => V {
  const found = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    const { value } = found.get(key) ?? { value: find(key) }
    found.set(key, { value })
    return value
  }
}
