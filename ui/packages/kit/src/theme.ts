import { useCallback, useSyncExternalStore } from 'react'

/** What the person asked for; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

const PLACE = 'onecounter-theme'
const NEXT: Record<Theme, Theme> = { system: 'dark', dark: 'light', light: 'system' }
const listeners = new Set<() => void>()

function stored(): Theme {
  const value = localStorage.getItem(PLACE)
  return value === 'light' || value === 'dark' ? value : 'system'
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Puts the remembered choice on the page; call once, before the first paint of the app. */
export function restoreTheme(): void {
  show(stored())
}

/** Remembers a choice on this device and shows it everywhere on the page. */
export function setTheme(theme: Theme): void {
  localStorage.setItem(PLACE, theme)
  show(theme)
  for (const listener of listeners) listener()
}

/** The choice after this one: dark, light, as the device. */
export function nextTheme(theme: Theme = stored()): Theme {
  return NEXT[theme]
}

/** The theme and how to change it. */
export function useTheme(): [Theme, (next: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, stored)
  return [theme, useCallback(setTheme, [])]
}
