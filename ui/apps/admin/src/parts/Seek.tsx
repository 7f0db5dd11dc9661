import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'

/** The search of a list. Writes to the address a moment after the last key; "/" puts the cursor here. */
export function Seek({ value, change, what }: { value: string; change: (text: string) => void; what: string }) {
  const [text, setText] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  const later = useDebouncedCallback(change, 200)
  useHotkeys([['/', () => field.current?.focus()]])
  useEffect(() => {
    if (document.activeElement !== field.current) setText(value)
  }, [value])
  const type = (next: string) => {
    setText(next)
    later(next.trim())
  }
  return (
    <TextInput
      ref={field}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      placeholder={what}
      aria-label={what}
      type="search"
      leftSection={<IconSearch size={16} />}
      rightSection={text && <CloseButton size="sm" aria-label="Clear the search" onClick={() => type('')} />}
      maxLength={200}
      w={{ base: '100%', xs: 300 }}
    />
  )
}
