import { useEffect, useState } from 'react'
import type { LiveEvent } from '@onecounter/api-client/admin'
import { client } from './queries.ts'

/** Which lists and pages each topic of the feed touches. */
const TOUCHES: Record<string, string[]> = {
  order: ['today', 'orders', 'order', 'mail'],
  stock: ['stock', 'explained', 'item', 'items'],
  item: ['items', 'item', 'stock'],
  price: ['items', 'item'],
  case: ['cases', 'today', 'order'],
  till: ['tills', 'today'],
  staff: ['staff'],
  location: ['locations', 'stock'],
}

/** One refresh per list in this time, however many events arrive: a busy shop must not make the screen stutter. */
const GATHER_MS = 300

/**
 * Keeps the screen current from the hub's event stream; returns whether the stream stands. The browser reconnects by
 * itself; what was missed meanwhile is made good by asking for everything on the screen again.
 */
export function useLive(): boolean {
  const [standing, setStanding] = useState(true)
  useEffect(() => {
    const waiting = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let broken = false
    const refresh = () => {
      timer = undefined
      for (const key of waiting) void client.invalidateQueries({ queryKey: [key] })
      waiting.clear()
    }
    const stream = new EventSource('/api/v1/events')
    stream.onopen = () => {
      setStanding(true)
      if (broken) void client.invalidateQueries()
      broken = false
    }
    stream.onerror = () => {
      broken = true
      setStanding(false)
    }
    stream.addEventListener('change', (message) => {
      const event = JSON.parse((message as MessageEvent<string>).data) as LiveEvent
      for (const key of TOUCHES[event.topic] ?? []) waiting.add(key)
      timer ??= setTimeout(refresh, GATHER_MS)
    })
    stream.addEventListener('missed', () => void client.invalidateQueries())
    return () => {
      stream.close()
      clearTimeout(timer)
    }
  }, [])
  return standing
}
