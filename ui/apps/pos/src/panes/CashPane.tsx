import { Amount, Key } from '@onecounter/kit'
import { useState } from 'react'
import { Button } from '../Button.tsx'
import { Bar, PaneHead } from '../counter/Bar.tsx'
import { useCounter, usePaneKeys } from '../counter/CounterContext.ts'
import { Keypad } from './Keypad.tsx'
import './pay.css'

const NOTE_KEYS = ['A', 'S', 'D', 'F', 'G', 'H']

/** Takes cash: what is due, the notes likely offered, a typed amount. Enter alone takes the exact amount. */
export function CashPane() {
  const { store, state, run } = useCounter()
  const [typed, setTyped] = useState('')
  const { due, suggestions } = state.payment
  const covered = due.minor <= 0
  const notes = suggestions.filter(({ minor }) => minor !== due.minor).slice(0, NOTE_KEYS.length)
  const take = async (amount: string | undefined) => {
    setTyped('')
    const done = await store.act('pay/cash', amount === undefined ? { exact: true } : { amount })
    if (!done && amount !== undefined) setTyped(amount)
  }
  const byCard = () => {
    void store.act('pay/card', typed === '' ? {} : { amount: typed })
    setTyped('')
  }
  const next = () => {
    if (covered) void store.act('complete', {})
    else void take(typed === '' ? undefined : typed)
  }
  usePaneKeys({
    enter: next,
    sign: (char) => {
      const note = notes[NOTE_KEYS.indexOf(char.toUpperCase())]
      if (note) void take(note.amount)
      return /[a-z]/i.test(char)
    },
    signInField: (char) => !/[\d.,]/.test(char),
    command: (command) => {
      if (command === 'card') byCard()
      else if (command === 'cash') next()
      return command === 'card' || command === 'cash'
    },
  })
  return (
    <>
      <div className="pane pay">
        <PaneHead title={state.payment.tenders.length > 0 ? 'Still to pay' : 'To pay'}>
          <Button kind="quiet" icon="back" command="back" label="Back" onPress={() => run('back')} />
        </PaneHead>
        <p className="due">
          <Amount value={due} />
        </p>
        <div className="offer">
          <div className="notes" role="group" aria-label="Notes offered">
            {notes.map((note, at) => (
              <button key={note.amount} type="button" onClick={() => void take(note.amount)}>
                <Amount value={note} />
                <Key>{NOTE_KEYS[at] ?? ''}</Key>
              </button>
            ))}
          </div>
          <div className="typing">
            <label>
              <span>Cash offered</span>
              <input
                data-typing
                type="text"
                inputMode="none"
                autoComplete="off"
                value={typed}
                placeholder="Exact"
                onChange={(event) => setTyped(event.target.value)}
              />
            </label>
            <Keypad point="." onKey={(char) => setTyped(typed + char)} onErase={() => setTyped(typed.slice(0, -1))} />
          </div>
        </div>
      </div>
      <Bar>
        <Button icon="card" command="card" label={typed === '' ? 'Card' : `${typed} by card`} disabled={covered} onPress={byCard} />
        <Button
          kind="main"
          icon="tick"
          face="Enter"
          label={covered ? 'Finish the sale' : typed === '' ? `Exact ${due.text}` : `Take ${typed} cash`}
          onPress={next}
        />
      </Bar>
    </>
  )
}
