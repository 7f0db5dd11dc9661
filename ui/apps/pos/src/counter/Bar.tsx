import type { ReactNode } from 'react'

/** The foot of the right side: at most two large actions, the next thing to do always at the far right. */
export function Bar({ children }: { children: ReactNode }) {
  return <div className="bar">{children}</div>
}

/** Title of a pane and the way back out of it. */
export function PaneHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="pane-head">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
