import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { problem } from '../api/client.ts'

/** Says that something is done, and who else knows by now. */
export function done(title: string, message: string): void {
  notifications.show({ title, message, icon: <IconCheck size={16} />, color: 'counter', withBorder: true, autoClose: 5_000 })
}

/** Says what was refused and why; stays until it is read. */
export function refused(thrown: unknown): void {
  const found = problem(thrown)
  notifications.show({ title: found.title, message: found.detail, icon: <IconAlertTriangle size={16} />, color: 'brick', withBorder: true, autoClose: false })
}
