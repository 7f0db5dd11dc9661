import { Key } from '@onecounter/kit'
import { useState } from 'react'
import { Button } from '../Button.tsx'
import { PaneHead } from '../counter/Bar.tsx'
import { useCounter, usePaneKeys } from '../counter/CounterContext.ts'
import { COMMANDS, type Command } from '../keys/keymap.ts'
import { sound } from '../sound.ts'
import './lists.css'

const PARTS: readonly { title: string; commands: readonly Command[] }[] = [
  { title: 'Pay', commands: ['cash', 'card', 'giveBack', 'drawer'] },
  { title: 'The basket', commands: ['more', 'fewer', 'quantity', 'remove', 'undo', 'clear', 'park', 'parked'] },
  { title: 'The till', commands: ['receipts', 'reprint', 'terminal', 'groupBefore', 'groupAfter', 'back', 'help', 'colours', 'fullScreen', 'signOut'] },
]

/** Every key of the till, and the three things to know. */
export function HelpPane() {
  const { run } = useCounter()
  const [heard, setHeard] = useState(sound.on())
    const hear = () => {
    sound.set(!heard)
    setHeard(!heard)
    if (!heard) sound.good()
  }
  usePaneKeys({
    enter: () => run('back'),
    sign: (char) => {
      if (/s/i.test(char)) hear()
      return /s/i.test(char)
    },
  })
  return (
    <div className="pane help">
      <PaneHead title="Help">
        <Button kind="quiet" label={heard ? 'Sound is on' : 'Sound is off'} face="S" pressed={heard} onPress={hear} />
        <Button kind="quiet" icon="back" command="back" label="Back" onPress={() => run('back')} />
      </PaneHead>
      <ul className="know">
        <li>Scan at any moment, whatever the screen shows. A scan never lands in an amount.</li>
        <li className="by-key">
          A cash sale is: scan, <Key>F2</Key>, <Key>Enter</Key> for the exact amount. Or type what was offered, then <Key>Enter</Key>.
        </li>
        <li className="by-key">
          Type a name to search, <Key>↑</Key> <Key>↓</Key> to choose, <Key>Enter</Key> to add. A number and <Key>*</Key> sets the quantity of the lit line.
        </li>
        <li className="by-key">
          To split a payment, take a part in cash first, or type a part and press <Key>F3</Key> for card.
        </li>
        <li className="by-touch">A cash sale is: scan, Cash, then Exact; or touch the note that was offered.</li>
        <li className="by-touch">Touch the bar with the total to see the basket; touch a line there to change it.</li>
        <li className="by-touch">To split a payment, enter the part first, then touch Cash or Card.</li>
      </ul>
      <div className="parts">
        {PARTS.map(({ title, commands }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command}>
                  <dt>
                    <Key>{COMMANDS[command].face}</Key>
                  </dt>
                  <dd>{COMMANDS[command].label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  )
}
