import type { Found, SearchAnswer } from '@onecounter/api-client/till'
import { useEffect, useState } from 'react'
import { get } from '../till/client.ts'

export interface Search {
  readonly query: string
  readonly rows: readonly Found[]
  /** More was found than is shown. */
  readonly more: boolean
  /** The rows answer the query as it stands. */
  readonly settled: boolean
  readonly at: number
  set(query: string): void
  move(by: number): void
  /** What Enter means: a row, or undefined when nothing is certain. */
  chosen(): Found | undefined
}

const PAUSE = 70

/** Search by name, SKU or code while typing; an answer to an older query is never shown under a newer one. */
export function useSearch(): Search {
  const [query, setQuery] = useState('')
  const [answer, setAnswer] = useState<{ query: string; rows: readonly Found[]; more: boolean }>({ query: '', rows: [], more: false })
  const [at, setAt] = useState(0)
  const asked = query.trim()

  useEffect(() => {
    if (asked === '') return
    let wanted = true
    const timer = window.setTimeout(() => {
      get<SearchAnswer>(`search?q=${encodeURIComponent(asked)}&limit=30`).then(
        ({ rows, more }) => {
          if (!wanted) return
          setAnswer({ query: asked, rows, more })
          setAt(0)
        },
        () => undefined,
      )
    }, PAUSE)
    return () => {
      wanted = false
      window.clearTimeout(timer)
    }
  }, [asked])

  const settled = answer.query === asked
  return {
    query,
    rows: asked === '' ? [] : answer.rows,
    more: answer.more,
    settled,
    at,
    set: setQuery,
    move: (by) => setAt((was) => Math.max(0, Math.min(answer.rows.length - 1, was + by))),
    chosen: () => {
      if (!settled) return undefined
      const exact = answer.rows.find((row) => row.sku.toLowerCase() === asked.toLowerCase())
      return at === 0 ? (exact ?? answer.rows[0]) : answer.rows[at]
    },
  }
}
