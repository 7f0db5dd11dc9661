import type { TillState } from '@onecounter/api-client/till'
import { Status } from '@onecounter/kit'
import { useState } from 'react'
import { Button } from '../Button.tsx'
import { typingField, useDesk } from '../keys/useDesk.ts'
import type { Screen, TillStore } from '../till/TillStore.ts'
import { Door } from './Door.tsx'

/** A new till: the one-time code that ties it to its shop, typed or scanned. */
export function Enrol({ store, screen, state }: { store: TillStore; screen: Screen; state: TillState }) {
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const enrol = async (text: string) => {
    if (text.trim() === '' || busy) return
    setBusy(true)
    await store.act('enrol', { code: text.trim() })
    setBusy(false)
  }
  useDesk({
    scan: (text) => {
      setCode(text)
      void enrol(text)
    },
    enter: () => void enrol(code),
    act: () => undefined,
    sign: () => false,
    field: typingField,
    arrow: () => false,
  })
  return (
    <Door place={undefined} till={state.till.name} status={state.status} link={screen.link} title="Tie this till to its shop">
      <div className="enrol">
        <p>
          The admin gives the code under <strong>Tills</strong>, when a till is added or asks for a new one. Type or scan it here. It works once.
        </p>
        <label className="field">
          <span>Enrolment code</span>
          <input
            data-typing
            autoFocus
            type="text"
            value={code}
            autoComplete="off"
            spellCheck={false}
            placeholder="ABCD-EFGH-JKLM.0123456789abcdef"
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
        <div className="told" role="alert">
          {screen.band && <Status tone="stop">{screen.band.sentence}</Status>}
        </div>
        <Button kind="main" face="Enter" label={busy ? 'Asking the hub' : 'Enrol'} disabled={busy || code.trim() === ''} onPress={() => void enrol(code)} />
      </div>
    </Door>
  )
}
