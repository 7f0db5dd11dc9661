import type { TillState } from '@onecounter/api-client/till'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { codesIn } from '../keys/codes.ts'
import { commandOf, quickKeyOf, type Command } from '../keys/keymap.ts'
import { typingField, useDesk } from '../keys/useDesk.ts'
import type { TillStore } from '../till/TillStore.ts'
import type { Screen } from '../till/TillStore.ts'
import { Band } from './Band.tsx'
import { Basket } from './Basket.tsx'
import { cardOpen, runCommand } from './commands.ts'
import { CounterContext, type PaneKeys } from './CounterContext.ts'
import { PaneView } from './PaneView.tsx'
import { StatusLine } from './StatusLine.tsx'
import { usePane } from './usePane.ts'
import { useSearch } from './useSearch.ts'
import './counter.css'
import './phone.css'

/** The counter: basket on the left, what to do now on the right, how things stand on top. */
export function Counter({ store, screen, state }: { store: TillStore; screen: Screen; state: TillState }) {
  const [pane, go] = usePane(state)
  const search = useSearch()
  const [picked, setPicked] = useState<{ line: number; of: string }>()
  const keys = useRef<PaneKeys>({})

  const { lines, lastLine, id } = state.basket
  const moment = `${id} ${lastLine} ${lines.length}`
  const selected =
    lines.find(({ line }) => picked?.of === moment && line === picked.line) ?? lines.find(({ line }) => line === lastLine) ?? lines.at(-1)
  const select = (line: number) => setPicked({ line, of: moment })
  const run = (command: Command) => {
    if (!keys.current.command?.(command)) runCommand(command, { store, state, pane, go, search, selected })
  }

  useDesk({
    scan: (text) => {
      if (pane !== 'card' && pane !== 'cash') go('sale')
      search.set('')
      for (const code of codesIn(text)) void store.act('scan', { text: code })
    },
    enter: () => keys.current.enter?.(),
    act: (key) => {
      const command = commandOf(key)
      const quick = quickKeyOf(key)
      if (command) run(command)
      else if (quick !== undefined) keys.current.quick?.(quick)
    },
    sign: (char) => {
      if ((typingField()?.value ?? '') !== '') return keys.current.signInField?.(char) ?? false
      if (keys.current.sign?.(char)) return true
      const command = commandOf(char)
      if (command) run(command)
      return command !== undefined
    },
    field: () => {
      const field = typingField()
      if (field || (pane === 'card' && cardOpen(state))) return field
      flushSync(() => go('sale'))
      return typingField()
    },
    arrow: (key) => {
      const by = key === 'ArrowDown' ? 1 : -1
      if (keys.current.arrow) keys.current.arrow(by)
      else {
        const at = lines.findIndex((line) => line === selected)
        const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))]
        if (next) select(next.line)
      }
      return true
    },
  })

  return (
    <CounterContext value={{ store, state, pane, go, run, search, selected, select, keys }}>
      <div className="counter" data-training={state.status.training || undefined}>
        <StatusLine link={screen.link} />
        <Basket />
        <Band band={screen.band} notice={state.notice} />
        <main className="zone" aria-label="What to do now">
          <PaneView pane={pane} />
        </main>
      </div>
    </CounterContext>
  )
}
