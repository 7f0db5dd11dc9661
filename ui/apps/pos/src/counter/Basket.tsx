import { Amount } from '@onecounter/kit'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../Button.tsx'
import { Icon } from '../icons.tsx'
import { BasketActions } from './BasketActions.tsx'
import { BasketFoot } from './BasketFoot.tsx'
import { BasketLine } from './BasketLine.tsx'
import { useCounter } from './CounterContext.ts'
import { EmptyBasket } from './EmptyBasket.tsx'
import './basket.css'

/** The basket: its lines, what may be done to the lit one, and the total. On a phone it slides up from the foot. */
export function Basket() {
  const { state, selected, run, pane } = useCounter()
  const { lines, count, locked } = state.basket
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const lit = selected?.line

  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [lit, lines.length, state.payment.tenders.length])

  useEffect(() => setOpen(false), [pane])

  const items = `${count} ${count === 1 ? 'item' : 'items'}`
  return (
    <section className="basket" aria-label="Basket" data-open={open || undefined}>
      <div className="peek">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'up'} />
          <span className="what">
            <strong>{lines.length === 0 ? 'Basket is empty' : items}</strong>
            <span>{selected ? [selected.title, selected.options].filter(Boolean).join(', ') : 'Scan an item to begin'}</span>
          </span>
          <Amount value={state.payment.tenders.length > 0 ? state.payment.due : state.basket.total} />
        </button>
        <Button
          kind="quiet"
          icon="undo"
          label=""
          says={state.undo ? `Undo: ${state.undo}` : 'Nothing to undo'}
          disabled={!state.undo || locked}
          onPress={() => run('undo')}
        />
      </div>
      <div className="head">
        <h1>{lines.length === 0 ? 'New sale' : items}</h1>
        <Button kind="quiet" command="clear" label="Clear" disabled={lines.length === 0 || locked} onPress={() => run('clear')} />
      </div>
      {lines.length === 0 ? (
        <EmptyBasket />
      ) : (
        <ol className="lines" ref={list}>
          {lines.map((line) => (
            <BasketLine key={line.line} line={line} />
          ))}
        </ol>
      )}
      <BasketActions />
      <BasketFoot />
    </section>
  )
}
