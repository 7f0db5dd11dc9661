import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './parts.module.css'

interface Properties { icon: Icon; title: string; children: ReactNode; first?: ReactNode; page?: boolean | undefined }

/** An empty place: says what will be here and offers the first step. */
export function Empty({ icon: Picture, title, children, first, page }: Properties) {
  return (
    <div className={css.empty} data-page={page || undefined} role="status">
      <Picture size={32} stroke={1.25} aria-hidden="true" />
      <h2>{title}</h2>
      <p>{children}</p>
      {first}
    </div>
  )
}
