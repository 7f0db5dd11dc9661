import { Spotlight, spotlight } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { Picture } from '../parts/Picture.tsx'
import { IconLogout, IconMoon, IconReceipt, IconSearch } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { ItemRows, OrderRow, Rows } from '@onecounter/api-client/admin'
import { get } from '../api/client.ts'
import { useSignOut } from './PersonMenu.tsx'
import { ROOMS } from './rooms.ts'
import { useMe } from './session.tsx'

export const openPalette = spotlight.open

interface Act { id: string; label: string; about: string; icon: ReactNode; run: () => void }

/** Ctrl-K: jump to a room, an item or an order, or do one of the few things that belong to no page. */
export function Palette() {
  const [query, setQuery] = useState('')
  const [asked] = useDebouncedValue(query.trim(), 150)
  const go = useNavigate()
  const { permissions } = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  const found = useQuery({
    queryKey: ['palette', asked],
    enabled: asked.length >= 2,
    queryFn: async () => {
      const seek = <T,>(room: string, path: string) =>
        permissions.includes(room) ? get<Rows<T>>(path, { q: asked, limit: 6 }).then((page) => page.rows) : Promise.resolve([])
      const [items, orders] = await Promise.all([seek<ItemRows['rows'][number]>('ITEMS_READ', 'items'), seek<OrderRow>('ORDERS_READ', 'orders')])
      return { items, orders }
    },
  }).data

  const rooms: Act[] = ROOMS.filter((room) => permissions.includes(room.needs)).map((room) => ({
    id: room.to, label: room.name, about: room.about, icon: <room.icon size={20} stroke={1.5} />, run: () => void go({ to: room.to }),
  }))
  const acts: Act[] = [
    { id: 'scheme', label: colorScheme === 'dark' ? 'Switch to light' : 'Switch to dark', about: 'Appearance of this device', icon: <IconMoon size={20} stroke={1.5} />, run: () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark') },
    { id: 'out', label: 'Sign out', about: 'End this session', icon: <IconLogout size={20} stroke={1.5} />, run: () => void signOut() },
  ]
  const fits = (act: Act) => `${act.label} ${act.about}`.toLowerCase().includes(query.trim().toLowerCase())
  const items: Act[] = (found?.items ?? []).map((row) => ({
    id: row.id, label: row.title, about: [row.price, row.category?.name].filter(Boolean).join(' · '), icon: <Picture name={row.picture} title={row.title} size={32} />, run: () => void go({ to: '/items/$id', params: { id: row.id } }),
  }))
  const orders: Act[] = (found?.orders ?? []).map((row) => ({
    id: row.id, label: row.number, about: `${row.channelName} · ${row.total.text} · ${row.summary}`, icon: <IconReceipt size={20} stroke={1.5} />, run: () => void go({ to: '/orders/$id', params: { id: row.id } }),
  }))
  const groups: [string, Act[]][] = [['Items', items], ['Orders', orders], ['Go to', rooms.filter(fits)], ['Do', acts.filter(fits)]]
  return (
    <Spotlight.Root query={query} onQueryChange={setQuery} shortcut="mod + K" scrollable maxHeight={420} clearQueryOnClose overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}>
      <Spotlight.Search placeholder="An item, SKU, barcode, order number or page" leftSection={<IconSearch size={18} />} />
      <Spotlight.ActionsList>
        {groups.filter(([, list]) => list.length > 0).map(([label, list]) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {list.map((act) => <Spotlight.Action key={act.id} label={act.label} description={act.about} leftSection={act.icon} onClick={act.run} />)}
          </Spotlight.ActionsGroup>
        ))}
        {groups.every(([, list]) => list.length === 0) && <Spotlight.Empty>Nothing is called “{query}”. Try part of a name, a SKU or the last digits of a receipt.</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
