import { Keypad } from '../panes/Keypad.tsx'

/** A PIN as dots, and the digits for fingers. The field is real, so that a screen reader and a keyboard find it. */
export function PinPad({ who, pin, onChange }: { who: string; pin: string; onChange: (pin: string) => void }) {
  const put = (next: string) => onChange(next.replace(/\D/g, '').slice(0, 12))
  return (
    <div className="pin">
      <label>
        <span>{who === '' ? 'PIN' : `PIN of ${who}`}</span>
        <input
          data-typing
          type="password"
          inputMode="none"
          autoComplete="off"
          value={pin}
          onChange={(event) => put(event.target.value)}
        />
      </label>
      <Keypad onKey={(digit) => put(pin + digit)} onErase={() => put(pin.slice(0, -1))} />
    </div>
  )
}
