import { Button } from '../Button.tsx'
import { useCounter } from './CounterContext.ts'

/** What can be done to the lit line, always in the same place. */
export function BasketActions() {
  const { state, selected, run } = useCounter()
  const fixed = !selected || state.basket.locked
  return (
    <div className="line-actions" role="group" aria-label={selected ? `Change ${selected.title}` : 'Change the lit line'}>
      <Button kind="tile" icon="minus" command="fewer" label="Fewer" disabled={fixed} onPress={() => run('fewer')} />
      <Button kind="tile" icon="plus" command="more" label="More" disabled={fixed} onPress={() => run('more')} />
      <Button kind="tile" icon="hash" command="quantity" label="Quantity" disabled={fixed} onPress={() => run('quantity')} />
      <Button kind="tile" icon="bin" command="remove" label="Remove" disabled={fixed} onPress={() => run('remove')} />
      <Button kind="tile" icon="park" command="park" label="Park" disabled={fixed} onPress={() => run('park')} />
      <Button
        kind="tile"
        icon="undo"
        command="undo"
        label="Undo"
        says={state.undo ? `Undo: ${state.undo}` : 'Nothing to undo'}
        disabled={!state.undo || state.basket.locked}
        onPress={() => run('undo')}
      />
    </div>
  )
}
