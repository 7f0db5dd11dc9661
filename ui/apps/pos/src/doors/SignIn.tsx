import type { Rows, Staff, TillState } from '@onecounter/api-client/till'
import { Key, Status } from '@onecounter/kit'
import { useRef, useState } from 'react'
import { Button } from '../Button.tsx'
import { typingField, useDesk } from '../keys/useDesk.ts'
import type { Band, Screen, TillStore } from '../till/TillStore.ts'
import { useRead } from '../till/useRead.ts'
import { Door } from './Door.tsx'
import { shortest } from './names.ts'
import { PinPad } from './PinPad.tsx'

const PLACE = 'onecounter-last-staff'
const CODE = /^\D|^.{8,}/ // a scan here is a barcode, a fast four digits are a PIN

/** The refusal, and how many tries are left before a pause. */
function told({ code, sentence, figures }: Band): string {
  const left = figures?.['left']
  return code === 'WrongPin' && left ? `${sentence} ${left === '1' ? 'One more try' : `${left} more tries`} before a pause.` : sentence
}

/** Who is selling: names as tiles, then the PIN. Letters choose a name, digits are the PIN. */
export function SignIn({ store, screen, state }: { store: TillStore; screen: Screen; state: TillState }) {
  const rows = useRead<Rows<Staff>>('staff', state.process + String(state.status.feedAge === undefined))?.rows ?? []
  const [chosen, setChosen] = useState(() => localStorage.getItem(PLACE) ?? '')
  const [pin, setPin] = useState('')
  const spelled = useRef({ text: '', at: 0 })
  const at = Math.max(0, rows.findIndex(({ id }) => id === chosen))
  const person = rows[at]
  const starts = shortest(rows.map(({ name }) => name))

  const choose = (id: string) => {
    setChosen(id)
    setPin('')
    store.clear()
  }
  const signIn = async (typed: string) => {
    if (!person || typed === '') return
    setPin('')
    if (await store.act('sign-in', { staffId: person.id, pin: typed })) localStorage.setItem(PLACE, person.id)
  }
  const spell = (char: string) => {
    const now = performance.now()
    const text = now - spelled.current.at < 1_200 ? spelled.current.text + char : char
    const match = (start: string) => rows.find(({ name }) => name.toLowerCase().startsWith(start.toLowerCase()))
    spelled.current = { text, at: now }
    const found = match(text) ?? match(char)
    if (found) choose(found.id)
  }

  useDesk({
    scan: (text) => {
      if (CODE.test(text)) store.refuse({ code: 'NotSignedIn', detail: 'Sign in first, then scan. The scan was not kept.' })
      else void signIn(text)
    },
    enter: () => void signIn(pin),
    act: (key) => {
      if (key === 'Escape') setPin('')
      if (key === 'F5' || key === 'Ctrl+R') location.reload()
    },
    sign: (char) => {
      if (/\d/.test(char)) return false
      if (/\p{L}/u.test(char)) spell(char)
      return true
    },
    field: typingField,
    arrow: (key) => {
      const next = rows[(at + (key === 'ArrowDown' ? 1 : -1) + rows.length) % rows.length]
      if (next) choose(next.id)
      return true
    },
  })

  return (
    <Door place={state.till.location?.name} till={state.till.name} status={state.status} link={screen.link} title="Who is selling?">
      <div className="sign-in">
        <ul className="people" role="radiogroup" aria-label="Staff">
          {rows.map((each, number) => (
            <li key={each.id} role="presentation">
              <button type="button" role="radio" aria-checked={each === person} onClick={() => choose(each.id)}>
                <span className="initial" aria-hidden="true">
                  {each.name.slice(0, 1)}
                </span>
                <span className="what">
                  <span className="title">{each.name}</span>
                  <span className="about">{each.role.toLowerCase().replace('_', ' ')}</span>
                </span>
                <Key>{starts[number] ?? ''}</Key>
              </button>
            </li>
          ))}
          {rows.length === 0 && <li className="nothing">Names appear here as soon as the till has heard from the hub.</li>}
        </ul>
        <div className="entry">
          <div className="told" role="alert">
            {screen.band && <Status tone="stop">{told(screen.band)}</Status>}
          </div>
          <PinPad who={person?.name ?? ''} pin={pin} onChange={setPin} />
          <Button kind="main" face="Enter" label="Sign in" disabled={pin === ''} onPress={() => void signIn(pin)} />
        </div>
      </div>
    </Door>
  )
}
