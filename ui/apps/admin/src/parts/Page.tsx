import type { ReactNode } from 'react'
import { useEffect } from 'react'
import css from './parts.module.css'

interface Properties { title: string; heading?: ReactNode; about?: ReactNode; act?: ReactNode; back?: ReactNode; children: ReactNode }

/** A page: one title, at most one primary action, and its content. */
export function Page({ title, heading, about, act, back, children }: Properties) {
  useEffect(() => {
    document.title = `${title} · Onecounter`
  }, [title])
  return (
    <div className={css.page}>
      {back && <div className={css.back}>{back}</div>}
      <header className={css.head}>
        <div>
          <h1>{heading ?? title}</h1>
          {about && <div className={css.about}>{about}</div>}
        </div>
        {act && <div className={css.act}>{act}</div>}
      </header>
      {children}
    </div>
  )
}

/** A part of a page under its own small heading. */
export function Section({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.section}>
      <header>
        <h2>{title}</h2>
        {more && <div className={css.more}>{more}</div>}
      </header>
      {children}
    </section>
  )
}
