import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Filters } from '../app/router.tsx'

/** The filters of this page as they stand in the address, and how to change some of them. */
export function useFilters(): [Filters, (change: { [name in keyof Filters]?: string | undefined }) => void] {
  const found = useSearch({ strict: false }) as Filters
  const go = useNavigate()
  const change = (next: { [name in keyof Filters]?: string | undefined }) => {
    const search = Object.fromEntries(Object.entries({ ...found, ...next }).filter(([, value]) => value !== undefined && value !== ''))
    void go({ to: '.', search, replace: true })
  }
  return [found, change]
}
