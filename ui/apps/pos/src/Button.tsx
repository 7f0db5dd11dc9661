import { Key } from '@onecounter/kit'
import type { ReactNode } from 'react'
import { COMMANDS, type Command } from './keys/keymap.ts'
import { Icon, type IconName } from './icons.tsx'

interface Props {
  label: string
  /** The key on its face; a command's own when `command` is given. */
  face?: string
  command?: Command
  icon?: IconName
  kind?: 'plain' | 'quiet' | 'main' | 'tile'
  disabled?: boolean
  pressed?: boolean
  /** Read aloud instead of the label. */
  says?: string
  className?: string
  children?: ReactNode
  onPress: () => void
}

/** Every action of the till: its word, its sign, and the key that does the same. */
export function Button({ label, face, command, icon, kind = 'plain', disabled, pressed, says, className, children, onPress }: Props) {
  const shown = face ?? (command ? COMMANDS[command].face : undefined)
  return (
    <button
      type="button"
      className={`button ${kind} ${className ?? ''}`}
      disabled={disabled}
      aria-pressed={pressed}
      aria-label={says}
      aria-keyshortcuts={command ? COMMANDS[command].keys.map((key) => key.replace('Ctrl', 'Control')).join(' ') : undefined}
      onClick={onPress}
    >
      {icon && <Icon name={icon} />}
      <span className="label">{label}</span>
      {children}
      {shown && <Key>{shown}</Key>}
    </button>
  )
}
