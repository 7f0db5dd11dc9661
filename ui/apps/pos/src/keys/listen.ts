import { commandOf, quickKeyOf } from './keymap.ts'
import { Wedge, type Stroke } from './wedge.ts'

/** Who gets what was heard. */
export interface Desk {
  scan(text: string): void
  enter(): void
  act(key: string): void
  /** A typed character that is a shortcut where nothing is being typed; true when it was used. */
  sign(char: string): boolean
  /** The field that typing goes to when none has the focus. */
  field(): HTMLInputElement | null
  /** Up and down; true when used. */
  arrow(key: string): boolean
}

const CLIPBOARD = /^[acvx]$/i
const GS = '\u001d'

/** Hears every key of the page before anything else does. Call the answer to stop. */
export function listen(desk: Desk): () => void {
  const typing = new Typing(desk)
  const wedge = new Wedge({
    scan: (text) => desk.scan(text),
    type: (text) => typing.type(text),
    untype: () => typing.untype(),
    enter: () => pressFocused() || desk.enter(),
    act: (name) => desk.act(name),
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.key === 'Unidentified' || event.key === 'Process' || event.key === 'Dead') return
    const at = event.timeStamp
    const stroke = strokeOf(event, wedge.busy(at))
    if (stroke === 'let') {
      if (wedge.busy(at)) event.preventDefault()
      else if (/^Arrow(Up|Down)$/.test(event.key) && desk.arrow(event.key)) event.preventDefault()
      return
    }
    event.preventDefault()
    if (stroke === 'drop') return
    if (!event.repeat) wedge.push(stroke, at)
    else if (stroke.kind === 'char') wedge.repeat(stroke.char)
  }
  /** A button with the focus is clicked by the browser on the space key's way up: `type` has done so already. */
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === ' ' && focusedButton()) event.preventDefault()
  }
  /** Touching a button leaves the focus where the typing is, so that a later Enter is never a second press of it. */
  const onMouseDown = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button')) event.preventDefault()
  }

  window.addEventListener('keydown', onKeyDown, true)
  window.addEventListener('keyup', onKeyUp, true)
  window.addEventListener('mousedown', onMouseDown, true)
  return () => {
    window.removeEventListener('keydown', onKeyDown, true)
    window.removeEventListener('keyup', onKeyUp, true)
    window.removeEventListener('mousedown', onMouseDown, true)
  }
}

/** What a key is: a stroke to weigh, one for the browser (`let`), or one that does nothing here (`drop`). */
function strokeOf(event: KeyboardEvent, busy: boolean): Stroke | 'let' | 'drop' {
  const { key, ctrlKey, metaKey, altKey } = event
  const held = ctrlKey || metaKey
  if (key === 'Enter' || (key === 'Tab' && busy) || (held && /^[jm]$/i.test(key))) return { kind: 'enter' }
  if (ctrlKey && key === ']') return { kind: 'char', char: GS } // how a wedge types the separator of GS1 codes
  const name = `${held ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${keyName(event)}`
  if (held || altKey || key.length > 1) {
    if (commandOf(name) || quickKeyOf(name)) return { kind: 'act', name }
    if (held && CLIPBOARD.test(key) && !busy) return 'let'
    if (held || /^F\d+$/.test(key)) return event.shiftKey && held ? 'let' : 'drop'
    if (altKey && key.length === 1 && event.getModifierState('AltGraph')) return { kind: 'char', char: key }
    return 'let'
  }
  return { kind: 'char', char: key }
}

function keyName(event: KeyboardEvent): string {
  if (event.altKey && /^Digit\d$/.test(event.code)) return event.code.slice(5)
  return event.key.length === 1 ? event.key.toUpperCase() : event.key
}

function focusedButton(): HTMLElement | null {
  const focused = document.activeElement
  return focused instanceof HTMLButtonElement && !focused.disabled && focused.matches(':focus-visible') ? focused : null
}

function pressFocused(): boolean {
  const button = focusedButton()
  button?.click()
  return button !== null
}

/** Puts what a person typed where it belongs, as the browser would have done. */
class Typing {
  private before: { field: HTMLInputElement; value: string } | undefined

  constructor(private readonly desk: Desk) {}

  type(text: string): void {
    this.before = undefined
    if (text === ' ' && pressFocused()) return
    const focused = document.activeElement
    const own = focused instanceof HTMLInputElement && focused.type !== 'checkbox' ? focused : null
    if (text.length === 1 && this.desk.sign(text)) return
    const field = own ?? this.desk.field()
    if (!field) return
    if (!own) field.focus({ preventScroll: true })
    this.before = { field, value: field.value }
    const from = field.selectionStart ?? field.value.length
    field.setRangeText(text, from, field.selectionEnd ?? from, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
  }

  untype(): void {
    if (!this.before) return
    const { field, value } = this.before
    this.before = undefined
    field.setRangeText(value, 0, field.value.length, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }))
  }
}
