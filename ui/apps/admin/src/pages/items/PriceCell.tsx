import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import type { Item, Variant } from '@onecounter/api-client/admin'
import { problem } from '../../api/client.ts'
import { useNow, useShop } from '../../app/session.tsx'
import { whenText } from '../../parts/when.ts'
import { setPrice } from './edit.ts'
import css from './items.module.css'

/** A price that is edited where it stands. The text goes to the hub as typed; the hub alone reads it as money. */
export function PriceCell({ item, variant, may }: { item: Item; variant: Variant; may: boolean }) {
  const [text, setText] = useState<string>()
  const { zone } = useShop()
  const now = useNow()
  const keep = useMutation({ mutationFn: (amount: string) => setPrice(item, variant.id, amount), onSuccess: () => setText(undefined) })
  const { price } = variant
  if (text === undefined) {
    const shown = price?.text ?? 'no price'
    const since = price ? `Since ${whenText(price.since, now, zone)}, by ${price.by}` : 'Without a price it cannot be sold'
    if (!may) return <Tooltip label={since}><span className="figures">{shown}</span></Tooltip>
    return (
      <Tooltip label={since} openDelay={400}>
        <button type="button" className={css.pricebutton} onClick={() => setText(price?.edit ?? '')} aria-label={`Edit the price of ${variant.sku}, now ${shown}`}><IconPencil size={14} aria-hidden="true" />{shown}</button>
      </Tooltip>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === price?.edit) setText(undefined)
    else keep.mutate(text.trim())
  }
  return (
    <form className={css.price} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && setText(undefined)}>
      <TextInput value={text} onChange={(event) => setText(event.currentTarget.value)} onFocus={(event) => event.currentTarget.select()} autoFocus size="xs" w={104} inputMode="decimal" maxLength={24}
        aria-label={`New price of ${variant.sku}`} leftSection={<small>{price?.currency}</small>} leftSectionWidth={38} styles={{ input: { textAlign: 'right', fontFamily: 'var(--mono)' } }}
        error={keep.isError} aria-describedby={keep.isError ? `${variant.id}-refused` : undefined} />
      <ActionIcon type="submit" size={28} aria-label="Save the price" loading={keep.isPending}><IconCheck size={16} /></ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={28} aria-label="Cancel" onClick={() => setText(undefined)}><IconX size={16} /></ActionIcon>
      {keep.isError && <small id={`${variant.id}-refused`} role="alert">{problem(keep.error).detail}</small>}
    </form>
  )
}
