import { createContext, useContext, type Provider } from 'react'

/** A context that throws, naming the part and its cure, when it is read outside its provider. */
export function createStrictContext<T>(name: string): readonly [Provider<T | null>, () => T] {
  const Context = createContext<T | null>(null)
  Context.displayName = `Amends.${name}`
  function useStrictContext(): T {
    const value = useContext(Context)
    if (value === null) {
      throw new Error(
        '[amends] A part was rendered outside <Recovery.Root>. It has no case to show. ' +
          'Put it inside, or use <RecoveryPanel>. (react/no-root)',
      )
    }
    return value
  }
  return [Context.Provider, useStrictContext]
}
