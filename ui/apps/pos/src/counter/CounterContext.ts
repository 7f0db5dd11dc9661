import type { Line, TillState } from '@onecounter/api-client/till'
import { createContext, use, useLayoutEffect, type RefObject } from 'react'
import type { Command } from '../keys/keymap.ts'
import type { TillStore } from '../till/TillStore.ts'
import type { Pane } from './usePane.ts'
import type { Search } from './useSearch.ts'

/** What a pane does with the keys while it is shown. */
export interface PaneKeys {
  enter?: () => void
  /** Up or down. */
  arrow?: (by: 1 | -1) => void
  /** A character typed into an empty field; true when it was used. */
  sign?: (char: string) => boolean
  /** A character typed into the field as it stands; true when it was used. */
  signInField?: (char: string) => boolean
  /** A command the pane does in its own way; true when it was used. */
  command?: (command: Command) => boolean
  /** Quick key 1 to 9. */
  quick?: (number: number) => void
}

/** The counter as its parts see it. */
export interface Counter {
  readonly store: TillStore
  readonly state: TillState
  readonly pane: Pane
  readonly go: (pane: Pane) => void
  readonly run: (command: Command) => void
  readonly search: Search
  readonly selected: Line | undefined
  readonly select: (line: number) => void
  readonly keys: RefObject<PaneKeys>
}

export const CounterContext = createContext<Counter | undefined>(undefined)

/** The counter around this part. */
export function useCounter(): Counter {
  const counter = use(CounterContext)
  if (!counter) throw new Error('outside the counter')
  return counter
}

/** Gives the keys to this pane while it is shown. */
export function usePaneKeys(keys: PaneKeys): void {
  const { keys: held } = useCounter()
  useLayoutEffect(() => {
    held.current = keys
    return () => {
      held.current = {}
    }
  })
}
