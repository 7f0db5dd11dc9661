import { useTheme, type Theme } from '@onecounter/kit'
import { Button } from '../Button.tsx'
import type { IconName } from '../icons.tsx'
import { PaneHead } from '../counter/Bar.tsx'
import { useCounter } from '../counter/CounterContext.ts'
import { COMMANDS, type Command } from '../keys/keymap.ts'
import './lists.css'

const WAYS: readonly [Command, IconName][] = [
  ['parked', 'tray'],
  ['receipts', 'receipt'],
  ['drawer', 'drawer'],
  ['terminal', 'terminal'],
  ['help', 'help'],
  ['clear', 'bin'],
  ['signOut', 'door'],
]

/** On a small screen: everything the status line has no room for. */
export function MenuPane() {
  const { run, state } = useCounter()
  const [theme, setTheme] = useTheme()
  const themes: readonly [Theme, string][] = [['system', 'As the device'], ['light', 'Light'], ['dark', 'Dark']]
  return (
    <div className="pane menu-pane">
      <PaneHead title={state.staff?.name ?? 'Menu'}>
        <Button kind="quiet" icon="back" command="back" label="Back" onPress={() => run('back')} />
      </PaneHead>
      {WAYS.map(([command, icon]) => (
        <Button key={command} icon={icon} command={command} label={COMMANDS[command].label} onPress={() => run(command)} />
      ))}
      <div className="themes" role="group" aria-label="Colours">
        {themes.map(([value, label]) => (
          <Button key={value} kind="quiet" label={label} pressed={theme === value} onPress={() => setTheme(value)} />
        ))}
      </div>
    </div>
  )
}
