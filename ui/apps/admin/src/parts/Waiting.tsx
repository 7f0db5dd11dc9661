import { Skeleton } from '@mantine/core'
import css from './parts.module.css'

/** The shape of a page before its figures are here. */
export function Waiting() {
  return (
    <div className={css.page} aria-busy="true" aria-label="Loading">
      <Skeleton height={28} width={200} mb={24} />
      {[0, 1, 2, 3, 4, 5].map((at) => <Skeleton key={at} height={20} mb={20} width={`${96 - at * 6}%`} />)}
    </div>
  )
}
