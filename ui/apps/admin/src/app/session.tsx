import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { me, shop } from '../api/queries.ts'

/** Who is signed in. Only used below the shell, which is not shown before this is known. */
export function useMe() {
  return useSuspenseQuery(me).data
}

/** The shop's name, zone and currency. */
export function useShop() {
  return useSuspenseQuery(shop).data
}

/** Whether the person may do this; the server decides, the screen only does not offer what would be refused. */
export function useCan(permission: string): boolean {
  return useMe().permissions.includes(permission)
}

/** The present moment, again and again, for ages and day names. */
export function useNow(everyMs = 30_000): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
