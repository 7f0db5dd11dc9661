import { Button, Group, Popover, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconTruckDelivery } from '@tabler/icons-react'
import type { Order } from '@onecounter/api-client/admin'
import { send } from '../../api/client.ts'
import { client } from '../../api/queries.ts'
import { done, refused } from '../../parts/toast.tsx'
import { hold } from './held.ts'

const UNDO_MS = 6_000

/** Dispatch names what will happen, and for some seconds can still be taken back: a dispatched fact cannot. */
export function Dispatch({ order }: { order: Order }) {
  const [asked, { open, close, toggle }] = useDisclosure(false)
  const dispatch = () => {
    close()
    const note = `dispatch-${order.id}`
    const held = hold(UNDO_MS, async (leaving) => {
      notifications.hide(note)
      try {
        await send('POST', `orders/${order.id}/dispatch`, {}, leaving)
        done(`${order.number} is dispatched`, 'On hand has fallen where the goods left. The timeline says so.')
      } catch (thrown) {
        refused(thrown)
      }
      await client.invalidateQueries({ queryKey: ['order', order.id] })
      await client.invalidateQueries({ queryKey: ['orders'] })
    })
    notifications.show({
      id: note,
      title: `Dispatching ${order.number}`,
      message: (
        <Group justify="space-between">
          <Text size="sm">Goes out in a few seconds.</Text>
          <Button size="xs" variant="default" onClick={() => { held.undo(); notifications.hide(note) }}>Undo</Button>
        </Group>
      ),
      loading: true,
      withBorder: true,
      autoClose: false,
      withCloseButton: false,
    })
  }
  return (
    <Popover opened={asked} onChange={(next) => (next ? open() : close())} position="bottom-end" width={320} trapFocus withArrow shadow="md">
      <Popover.Target><Button leftSection={<IconTruckDelivery size={18} />} onClick={toggle}>Dispatch</Button></Popover.Target>
      <Popover.Dropdown>
        <Text fw={600} mb={4}>Dispatch {order.number}?</Text>
        <Text size="sm" mb={12}>{order.units} leave {order.location?.name ?? 'the house'}: on hand falls there, the promise to the customer is kept, and the order can no longer be cancelled.</Text>
        <Group gap={8} justify="flex-end">
          <Button variant="default" onClick={close}>Not yet</Button>
          <Button onClick={dispatch} data-autofocus>Dispatch</Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}
