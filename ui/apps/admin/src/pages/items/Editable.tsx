import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconPencil } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { problem } from '../../api/client.ts'
import css from './items.module.css'

interface Properties { name: string; value: string; save: (text: string) => Promise<void>; may: boolean; limit: number; long?: boolean }

/** Text that is edited where it stands: press it, type, Enter keeps it (Ctrl Enter in long texts), Escape leaves it as it was. */
export function Editable({ name, value, save, may, limit, long }: Properties) {
  const [text, setText] = useState<string>()
  const keep = useMutation({ mutationFn: save, onSuccess: () => setText(undefined) })
  if (text === undefined) {
    const shown = value || <span className="quiet">No {name.toLowerCase()} yet</span>
    if (!may) return <span style={{ whiteSpace: 'pre-line' }}>{shown}</span>
    return <button type="button" className={css.editable} onClick={() => setText(value)} aria-label={`Edit ${name.toLowerCase()}`}>{shown}<IconPencil size={15} aria-hidden="true" /></button>
  }
  const submit = () => (text.trim() === value ? setText(undefined) : keep.mutate(text.trim()))
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText(undefined)
    else if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey)) submit()
    else return
    event.preventDefault()
  }
  const field = {
    value: text,
    'aria-label': name,
    autoFocus: true,
    maxLength: limit,
    onKeyDown: keys,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    error: keep.error ? problem(keep.error).detail : undefined,
  }
  return (
    <div className={css.editing}>
      {long ? <Textarea {...field} autosize minRows={4} maxRows={16} /> : <TextInput {...field} size="md" />}
      <div>
        <Button size="xs" onClick={submit} loading={keep.isPending}>Save</Button>
        <Button size="xs" variant="subtle" color="gray" onClick={() => setText(undefined)}>Cancel</Button>
        <small className="quiet">{long ? 'Ctrl Enter saves, Esc cancels' : 'Enter saves, Esc cancels'}</small>
      </div>
    </div>
  )
}
