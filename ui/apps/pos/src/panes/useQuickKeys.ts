import type { QuickGroup } from '@onecounter/api-client/till'
import { useState } from 'react'
import { useCounter } from '../counter/CounterContext.ts'
import { useRead } from '../till/useRead.ts'

export interface Quick {
  readonly groups: readonly QuickGroup[] | undefined
  readonly group: QuickGroup | undefined
  readonly show: (slug: string) => void
  readonly move: (by: number) => void
}

let shown: string | undefined // kept while panes come and go

/** The quick keys by group; read again when prices may have changed. */
export function useQuickKeys(): Quick {
  const { state } = useCounter()
  const groups = useRead<{ groups: readonly QuickGroup[] }>('quick', pricesOf(state.process, state.status.bundleAge))?.groups
  const [slug, setSlug] = useState(shown)
  const show = (next: string) => {
    shown = next
    setSlug(next)
  }
  const at = Math.max(0, groups?.findIndex((group) => group.slug === slug) ?? 0)
  return {
    groups,
    group: groups?.[at],
    show,
    move: (by) => {
      const next = groups?.[(at + by + groups.length) % groups.length]
      if (next) show(next.slug)
    },
  }
}

let age = Infinity
let edition = 0

/** A rule bundle that is younger than a moment ago is another one. */
function pricesOf(process: string, bundleAge: number | undefined): string {
  if (bundleAge !== undefined) {
    if (bundleAge < age) edition++
    age = bundleAge
  }
  return `${process} ${edition}`
}
