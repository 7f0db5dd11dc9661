import { Button } from '../Button.tsx'
import { Icon } from '../icons.tsx'
import { Bar } from '../counter/Bar.tsx'
import { useCounter, usePaneKeys } from '../counter/CounterContext.ts'
import { QuickKeys } from './QuickKeys.tsx'
import { SearchResults } from './SearchResults.tsx'
import { useQuickKeys } from './useQuickKeys.ts'
import './sale.css'

/** Search and quick keys; the tenders at the foot. */
export function SalePane() {
  const { store, state, search, run } = useCounter()
  const quick = useQuickKeys()
  const add = (variantId: string) => {
    search.set('')
    void store.act('add', { variantId, quantity: '1' })
  }
  /** Enter before the answer was here: a code, or a name only one item has; else the list is shown to choose from. */
  const lookUp = async (typed: string) => {
    const digits = /^\d{8,}$/.test(typed)
    const rows = digits ? [] : await store.find(typed)
    const row = rows.find(({ sku }) => sku.toLowerCase() === typed.toLowerCase()) ?? (rows.length === 1 ? rows[0] : undefined)
    if (row) add(row.variantId)
    else if (rows.length === 0 && (await store.act('scan', { text: typed }))) search.set('')
  }
  const searching = search.query.trim() !== ''
  usePaneKeys({
    enter: () => {
      const typed = search.query.trim()
      if (typed === '') return
      const row = /^\d{8,}$/.test(typed) ? undefined : search.chosen()
      if (row) add(row.variantId)
      else void lookUp(typed)
    },
    ...(searching ? { arrow: search.move } : {}),
    signInField: (char) => {
      if (char !== '*' || !/^\d{1,4}$/.test(search.query)) return false
      run('quantity')
      return true
    },
    quick: (number) => {
      const key = quick.group?.keys[number - 1]
      if (key) add(key.variantId)
    },
    command: (command) => {
      if (command !== 'groupBefore' && command !== 'groupAfter') return false
      quick.move(command === 'groupAfter' ? 1 : -1)
      return true
    },
  })
  const idle = state.basket.lines.length === 0
  return (
    <>
      <div className="pane sale">
        <label className="search">
          <Icon name="search" />
          <input
            data-typing
            type="text"
            value={search.query}
            placeholder="Type a name, SKU or code"
            aria-label="Find an item"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="go"
            onChange={(event) => search.set(event.target.value)}
          />
          {searching && <Button kind="quiet" label="Clear" face="Esc" onPress={() => search.set('')} />}
        </label>
        {searching ? <SearchResults onTake={add} /> : <QuickKeys quick={quick} onTake={add} />}
      </div>
      <Bar>
        <Button icon="card" command="card" label="Card" disabled={idle} onPress={() => run('card')} />
        <Button kind="main" icon="cash" command="cash" label="Cash" disabled={idle} onPress={() => run('cash')} />
      </Bar>
    </>
  )
}
