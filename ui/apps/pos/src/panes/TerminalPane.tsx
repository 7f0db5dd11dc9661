import type { Ending, Terminal } from '@onecounter/api-client/till'
import { Amount, Key } from '@onecounter/kit'
import { useState } from 'react'
import { Button } from '../Button.tsx'
import { PaneHead } from '../counter/Bar.tsx'
import { useCounter, usePaneKeys } from '../counter/CounterContext.ts'
import { post } from '../till/client.ts'
import { useRead } from '../till/useRead.ts'
import { when } from './when.ts'
import './lists.css'

const ENDINGS: readonly { ending: Ending; title: string; about: string }[] = [
  { ending: 'approve', title: 'Approve', about: 'The money is taken at once.' },
  { ending: 'decline', title: 'Decline', about: 'The bank says no. Nothing is taken.' },
  { ending: 'timeout', title: 'No answer', about: 'The line drops. Nothing is taken, but the till cannot know that.' },
  { ending: 'late', title: 'Late answer', about: 'The line drops, the money is taken some seconds later.' },
  { ending: 'unknown', title: 'Nobody knows', about: 'No answer until you settle it below.' },
]

/** The simulated card terminal: how the next payment ends, and settling one that nobody knows about. */
export function TerminalPane() {
  const { store, state, run } = useCounter()
  const [version, setVersion] = useState(0)
  const terminal = useRead<Terminal>('terminal', `${state.revision} ${version}`)
  const tell = (body: object) =>
    void store
      .turn(async () => {
        await post('terminal', body)
      })
      .then(() => setVersion((was) => was + 1))
  usePaneKeys({
    sign: (char) => {
      const chosen = ENDINGS[Number(char) - 1]
      const open = terminal?.attempts.find(({ ending, state }) => ending === 'unknown' && state === 'PENDING')
      if (chosen) tell({ next: chosen.ending })
      if (open && /^[yn]$/i.test(char)) tell({ attempt: open.attempt, settle: /y/i.test(char) ? 'approve' : 'decline' })
      return /^[1-9yn]$/i.test(char)
    },
  })
  return (
    <div className="pane">
      <PaneHead title="Card terminal simulator">
        <Button kind="quiet" icon="back" command="back" label="Back" onPress={() => run('back')} />
      </PaneHead>
      <h3>The next card payment ends with</h3>
      <ul className="rows" role="radiogroup" aria-label="How the next payment ends">
        {ENDINGS.map(({ ending, title, about }, at) => (
          <li key={ending} role="presentation" data-chosen={terminal?.next === ending || undefined}>
            <button type="button" role="radio" aria-checked={terminal?.next === ending} onClick={() => tell({ next: ending })}>
              <span className="dot" aria-hidden="true" />
              <span className="what">
                <span className="title">{title}</span>
                <span className="about">{about}</span>
              </span>
              <span className="mark">
                <Key>{String(at + 1)}</Key>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {terminal && terminal.attempts.length > 0 && <h3>Payments asked for</h3>}
      <ul className="rows attempts">
        {terminal?.attempts.map((attempt) => (
          <li key={attempt.attempt}>
            <span className="what">
              <span className="title">{attempt.state.slice(0, 1) + attempt.state.slice(1).toLowerCase()}</span>
              <span className="about">
                {attempt.ending} · {when(attempt.at)}
              </span>
            </span>
            <Amount value={attempt.amount} />
            {attempt.ending === 'unknown' && attempt.state === 'PENDING' && (
              <span className="settle">
                <Button label="Taken" face="Y" onPress={() => tell({ attempt: attempt.attempt, settle: 'approve' })} />
                <Button label="Not taken" face="N" onPress={() => tell({ attempt: attempt.attempt, settle: 'decline' })} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
