import { nextTheme, Status, useTheme, type Theme, type Tone } from '@onecounter/kit'
import { Button } from '../Button.tsx'
import type { IconName } from '../icons.tsx'
import type { Link } from '../till/link.ts'
import { Clock } from './Clock.tsx'
import { useCounter } from './CounterContext.ts'

const TONES: Record<string, Tone> = { ok: 'good', warn: 'look', stop: 'stop' }
const SIGN: Record<Theme, IconName> = { system: 'system', dark: 'dark', light: 'light' }

/** How things stand, in words; and the ways out of the sale. */
export function StatusLine({ link }: { link: Link }) {
  const { state, run, go, pane } = useCounter()
  const [theme] = useTheme()
  const { till, status, staff, parked } = state
  return (
    <header className="status-line">
      <p className="place">
        <strong>{till.location?.name ?? 'Onecounter'}</strong>
        <span>{till.name ?? till.code}</span>
      </p>
      {status.training && <p className="training">TRAINING</p>}
      <p className="standing" role="status">
        {link === 'lost' ? (
          <Status tone="stop">No answer from the till · trying again</Status>
        ) : (
          <Status tone={TONES[status.level] ?? 'quiet'}>{status.sentence}</Status>
        )}
      </p>
      <nav className="ways" aria-label="Till">
        <Button kind="quiet" icon="tray" command="parked" label={parked.length > 0 ? `Parked ${parked.length}` : 'Parked'} pressed={pane === 'parked'} onPress={() => run('parked')} />
        <Button kind="quiet" icon="receipt" command="receipts" label="Receipts" pressed={pane === 'receipts'} onPress={() => run('receipts')} />
        <Button kind="quiet" icon="help" command="help" label="Help" pressed={pane === 'help'} onPress={() => run('help')} />
        <Button kind="quiet" icon={SIGN[theme]} command="colours" label="" says={`Colours: ${theme}. Press for ${nextTheme(theme)}.`} className="theme" onPress={() => run('colours')} />
        <Button kind="quiet" icon="door" command="signOut" label={staff?.name ?? ''} says={`Sign out ${staff?.name ?? ''}`} onPress={() => run('signOut')} />
        <Clock />
      </nav>
      <Button kind="quiet" icon="menu" label="" says="Menu" className="menu" pressed={pane === 'menu'} onPress={() => go(pane === 'menu' ? 'sale' : 'menu')} />
    </header>
  )
}
