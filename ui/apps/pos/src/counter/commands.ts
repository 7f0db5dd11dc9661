import type { Line, TillState } from '@onecounter/api-client/till'
import { nextTheme, setTheme } from '@onecounter/kit'
import type { Command } from '../keys/keymap.ts'
import type { TillStore } from '../till/TillStore.ts'
import { stepped } from './quantity.ts'
import type { Pane } from './usePane.ts'
import type { Search } from './useSearch.ts'

interface Around {
  store: TillStore
  state: TillState
  pane: Pane
  go: (pane: Pane) => void
  search: Search
  selected: Line | undefined
}

const PANES: Partial<Record<Command, Pane>> = {
  drawer: 'drawer',
  parked: 'parked',
  receipts: 'receipts',
  terminal: 'terminal',
  help: 'help',
}

/** True while nobody knows how a card payment ends. */
export function cardOpen(state: TillState): boolean {
  return state.card?.state === 'ASKING' || state.card?.state === 'UNKNOWN'
}

/** Does a command, whatever pane is shown. */
export function runCommand(command: Command, around: Around): void {
  const { store, state, pane, go, search } = around
  const pane_ = PANES[command]
  if (pane_) return go(pane === pane_ ? home(state) : pane_)
  switch (command) {
    case 'cash':
    case 'card':
      return pay(command, around)
    case 'park':
      return state.basket.lines.length > 0 ? go('park') : empty(store, 'park')
    case 'quantity':
    case 'more':
    case 'fewer':
    case 'remove':
      return changeLine(command, around)
    case 'clear':
      return void store.act('clear', {})
    case 'undo':
      return void store.act('undo', {})
    case 'giveBack':
      return void store.act('pay/cancel', ({ payment }) => {
        const last = payment.tenders.at(-1)
        return last && { payment: last.payment }
      })
    case 'signOut':
      return void store.act('sign-out', {})
    case 'fullScreen':
      return void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
    case 'colours':
      return setTheme(nextTheme())
    case 'reload':
      return location.reload()
    case 'back':
      store.clear()
      search.set('')
      return go(home(state))
  }
}

/** Where Esc leads: to the open card payment while there is one, else to the sale. */
export function home(state: TillState): Pane {
  return cardOpen(state) ? 'card' : 'sale'
}

function pay(command: 'cash' | 'card', { store, state, go }: Around): void {
  if (cardOpen(state)) return go('card')
  if (state.basket.lines.length === 0) return empty(store, 'pay for')
  if (command === 'cash') return go('cash')
  void store.act('pay/card', {})
}

function empty(store: TillStore, what: string): void {
  store.refuse({ code: 'EmptyBasket', detail: `There is nothing to ${what} yet. Scan an item first.` })
}

function changeLine(command: 'quantity' | 'more' | 'fewer' | 'remove', { store, search, go, selected }: Around): void {
  if (!selected) return empty(store, 'change')
  const { line } = selected
  if (command === 'quantity') {
    if (!/^\d{1,4}$/.test(search.query)) return go('quantity')
    void store.act('quantity', { line, quantity: search.query })
    return search.set('')
  }
  if (command === 'remove') return void store.act('remove', { line })
  const by = command === 'more' ? 1 : -1
  void store.turn(async () => undefined).then(() => {
    const now = store.read().state?.basket.lines.find((each) => each.line === line)
    if (!now) return
    const quantity = stepped(now.quantity, by)
    void (quantity === undefined ? store.act('remove', { line }) : store.act('quantity', { line, quantity }))
  })
}
