import type { CardAttempt } from '@onecounter/api-client/till'
import { Amount } from '@onecounter/kit'
import { Button } from '../Button.tsx'
import { Icon, type IconName } from '../icons.tsx'
import { Bar, PaneHead } from '../counter/Bar.tsx'
import { useCounter, usePaneKeys } from '../counter/CounterContext.ts'
import './pay.css'

const LOOK: Record<CardAttempt['state'], { title: string; icon: IconName; help: string }> = {
  ASKING: { title: 'On the terminal', icon: 'terminal', help: 'The customer pays at the terminal. Scanning goes on working.' },
  UNKNOWN: {
    title: 'No answer from the terminal',
    icon: 'help',
    help: 'Look at the terminal, then ask it again. Do not take the money a second way before it has answered.',
  },
  DECLINED: { title: 'Card declined', icon: 'wrong', help: 'Try the card again, or take cash.' },
  APPROVED: { title: 'Card approved', icon: 'tick', help: '' },
  REVERSED: { title: 'Given back', icon: 'undo', help: 'What is still to pay can be taken another way.' },
  SETASIDE: { title: 'Set aside', icon: 'tray', help: 'Take the money another way.' },
}

/** A card payment: waiting, declined, or unknown, which is a state of its own and never a guess. */
export function CardPane() {
  const { store, state, go, run } = useCounter()
  const { card } = state
  const again = () => void store.act('pay/card', {})
  const ask = () => void store.act('pay/card/ask', card ? { attempt: card.attempt } : {})
  const goOn = () => go(state.basket.lines.length > 0 ? 'cash' : 'sale')
  const setAside = () => card && void store.act('pay/cancel', { payment: card.attempt })
  usePaneKeys({
    command: (command) => {
      if (command !== 'giveBack' || card?.state !== 'UNKNOWN') return false
      setAside()
      return true
    },
    enter: () => {
      if (card?.state === 'UNKNOWN') ask()
      else if (card?.state === 'DECLINED') again()
      else if (card?.state !== 'ASKING') goOn()
    },
  })
  if (!card) return <div className="pane" />
  const look = LOOK[card.state]
  return (
    <>
      <div className="pane pay card-state" data-state={card.state} role="status">
        <PaneHead title={look.title}>
          {card.state !== 'ASKING' && card.state !== 'UNKNOWN' && <Button kind="quiet" icon="back" command="back" label="Back" onPress={() => run('back')} />}
        </PaneHead>
        <p className="due">
          <Amount value={card.amount} />
        </p>
        <div className="sign">
          <Icon name={look.icon} size={96} />
          <p className="sentence">{card.sentence}</p>
          <p className="help">{look.help}</p>
        </div>
      </div>
      <Bar>
        {card.state === 'UNKNOWN' ? (
          <>
            <Button icon="tray" command="giveBack" label="Set aside" says="Set this card payment aside and take the money another way" onPress={() => setAside()} />
            <Button kind="main" icon="terminal" face="Enter" label="Ask the terminal again" onPress={ask} />
          </>
        ) : card.state === 'ASKING' ? (
          <Button icon="terminal" command="terminal" label="Terminal simulator" onPress={() => run('terminal')} />
        ) : card.state === 'DECLINED' ? (
          <>
            <Button icon="cash" command="cash" label="Cash" onPress={() => run('cash')} />
            <Button kind="main" icon="card" face="Enter" label="Try the card again" onPress={again} />
          </>
        ) : (
          <Button kind="main" face="Enter" label="Go on" onPress={goOn} />
        )}
      </Bar>
    </>
  )
}
