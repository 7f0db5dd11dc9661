import { Icon } from '../icons.tsx'

const DIGITS = ['7', '8', '9', '4', '5', '6', '1', '2', '3'] as const

interface Props {
  /** What stands on the last row's left key: a point for amounts, nothing for PINs. */
  point?: '.' | undefined
  onKey: (char: string) => void
  onErase: () => void
}

/** Digits for fingers, in the order of a till's own keys. */
export function Keypad({ point, onKey, onErase }: Props) {
  return (
    <div className="keypad" role="group" aria-label="Digits">
      {DIGITS.map((digit) => (
        <button key={digit} type="button" onClick={() => onKey(digit)}>
          {digit}
        </button>
      ))}
      {point ? (
        <button type="button" aria-label="Decimal point" onClick={() => onKey(point)}>
          {point}
        </button>
      ) : (
        <span />
      )}
      <button type="button" onClick={() => onKey('0')}>
        0
      </button>
      <button type="button" aria-label="Erase the last digit" onClick={onErase}>
        <Icon name="back_space" size={24} />
      </button>
    </div>
  )
}
