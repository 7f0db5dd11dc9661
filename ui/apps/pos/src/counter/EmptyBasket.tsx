import { Amount } from '@onecounter/kit'
import { Icon } from '../icons.tsx'
import { useCounter } from './CounterContext.ts'

/** Says what will be here and how to begin; and the change of the sale before, for whoever asks again. */
export function EmptyBasket() {
  const { last } = useCounter().state
  return (
    <div className="empty">
      <Icon name="scan" size={56} />
      <p className="first">Scan an item to begin</p>
      <p>or type its name, or touch its picture</p>
      {last && (
        <p className="last">
          Last sale <Amount value={last.total} /> · change <Amount value={last.change} />
        </p>
      )}
    </div>
  )
}
