import type { ReactNode } from 'react'
import css from './parts.module.css'

/** A figure that can explain itself: dotted underline; pressing it shows the facts that add up to it. */
export function Explains({ label, show, children }: { label: string; show: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={css.explains}
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation()
        show()
      }}
    >
      {children}
    </button>
  )
}
