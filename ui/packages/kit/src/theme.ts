import { useCallback, useState } from 'react'

/** What the person asked for; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

const PLACE = 'onecounter-theme'

function stored(): Theme {
  const value = localStorage.getItem(PLACE)
  return value === 'light' || value === 'dark' ? value : 'system'
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Puts the remembered choice on the page; call once, before the first paint of the app. */
export function restoreTheme(): void {
  show(stored())
}

/** The theme and how to change it. Remembered on this device only. */
export function useTheme(): [Theme, (next: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(stored)
  const change = useCallback((next: Theme) => {
    localStorage.setItem(PLACE, next)
    show(next)
    setTheme(next)
  }, [])
  return [theme, change]
}
