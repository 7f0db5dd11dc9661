import { Button } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { IconCloudOff, IconLock, IconMapOff } from '@tabler/icons-react'
import { problem } from '../api/client.ts'
import { Empty } from './Empty.tsx'

/** What happened, what was kept, what to do: shown in place of what could not be shown. */
export function Trouble({ thrown, again, page }: { thrown: unknown; again?: (() => void) | undefined; page?: boolean }) {
  const found = problem(thrown)
  const { href } = useLocation()
  if (found.status === 401) {
    return (
      <Empty icon={IconLock} title="Your session has ended" page={page}
        first={<Button component={Link} {...({ to: '/sign-in', search: { next: href } } as object)}>Sign in again</Button>}>
        You were away for long, or signed out elsewhere. Nothing you saved is lost.
      </Empty>
    )
  }
  if (found.status === 403) {
    return <Empty icon={IconLock} title="This is not part of your role" page={page}>{found.detail || 'Ask the owner if you need it for your work.'}</Empty>
  }
  return (
    <Empty icon={IconCloudOff} title={found.title} page={page} first={again && <Button variant="default" onClick={again}>Try again</Button>}>
      {found.detail}
    </Empty>
  )
}

/** An address that names nothing. */
export function Lost() {
  return (
    <Empty icon={IconMapOff} title="There is no page here" page first={<Button component={Link} {...({ to: '/today' } as object)}>Go to Today</Button>}>
      The address may be mistyped, or the thing it named is gone. Press Ctrl K to search.
    </Empty>
  )
}
