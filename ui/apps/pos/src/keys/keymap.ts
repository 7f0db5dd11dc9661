/**
 * Every shortcut of the till in one list: what the keys do, what stands on the buttons' faces and what help shows are
 * all read from here. Letters and digits are left out, they belong to search and amounts.
 */
export const COMMANDS = {
  cash: { keys: ['F2'], face: 'F2', label: 'Cash' },
  card: { keys: ['F3'], face: 'F3', label: 'Card' },
  drawer: { keys: ['F4'], face: 'F4', label: 'Open the drawer' },
  park: { keys: ['F6'], face: 'F6', label: 'Park this sale' },
  parked: { keys: ['F7'], face: 'F7', label: 'Parked sales' },
  receipts: { keys: ['F8'], face: 'F8', label: 'Receipts' },
  terminal: { keys: ['F9'], face: 'F9', label: 'Card terminal simulator' },
  signOut: { keys: ['F10'], face: 'F10', label: 'Sign out' },
  fullScreen: { keys: ['F11'], face: 'F11', label: 'Full screen' },
  help: { keys: ['?', 'F1'], face: '?', label: 'Help' },
  quantity: { keys: ['*'], face: '*', label: 'Quantity of the lit line' },
  more: { keys: ['+'], face: '+', label: 'One more' },
  fewer: { keys: ['-'], face: '−', label: 'One fewer' },
  remove: { keys: ['Delete'], face: 'Del', label: 'Remove the lit line' },
  clear: { keys: ['Ctrl+Delete'], face: 'Ctrl Del', label: 'Clear the basket' },
  undo: { keys: ['Ctrl+Z'], face: 'Ctrl Z', label: 'Undo' },
  reprint: { keys: ['Ctrl+P'], face: 'Ctrl P', label: 'Reprint the receipt shown' },
  giveBack: { keys: ['Ctrl+Backspace'], face: 'Ctrl ⌫', label: 'Give the last tender back' },
  groupBefore: { keys: ['PageUp'], face: 'PgUp', label: 'Group of quick keys before' },
  groupAfter: { keys: ['PageDown'], face: 'PgDn', label: 'Group of quick keys after' },
  back: { keys: ['Escape'], face: 'Esc', label: 'Back to the sale' },
  colours: { keys: ['F12'], face: 'F12', label: 'Light or dark' },
  reload: { keys: ['F5', 'Ctrl+R'], face: 'F5', label: 'Draw the screen again' },
} as const satisfies Record<string, { keys: readonly string[]; face: string; label: string }>

export type Command = keyof typeof COMMANDS

const BY_KEY = new Map<string, Command>(
  (Object.keys(COMMANDS) as Command[]).flatMap((command) => COMMANDS[command].keys.map((key) => [key, command] as const)),
)

/** The command of a key by its name, or nothing. */
export function commandOf(key: string): Command | undefined {
  return BY_KEY.get(key)
}

/** The number of a quick key pressed as Alt+1 … Alt+9, else nothing. */
export function quickKeyOf(key: string): number | undefined {
  const digit = /^Alt\+([1-9])$/.exec(key)?.[1]
  return digit === undefined ? undefined : Number(digit)
}
