import { createContext, use, useSyncExternalStore } from 'react'
import { TillStore, type Screen } from './TillStore.ts'

export const TillContext = createContext(new TillStore())

/** The store and the screen as it is now. */
export function useTill(): [TillStore, Screen] {
  const store = use(TillContext)
  return [store, useSyncExternalStore(store.subscribe, store.read)]
}
