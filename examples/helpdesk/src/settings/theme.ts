import { useEffect } from 'react'
import { useKept } from '../kept/kept'
import { settings } from './settings'

/** Puts the chosen theme on the document; "system" leaves it to the browser. */
export function useTheme(): void {
  const { theme } = useKept(settings)
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
  }, [theme])
}
