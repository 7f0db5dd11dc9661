import { useState } from 'react'
import css from './parts.module.css'

/** An item's picture; never stretched, and its first letter on a tinted ground where there is none. */
export function Picture({ name, title, size = 28 }: { name: string; title: string; size?: number }) {
  const [missing, setMissing] = useState('')
  const box = { width: size, height: size, fontSize: size * 0.42 }
  if (name === '' || missing === name) {
    return <span className={css.letter} style={box} data-tint={title.length % 5} aria-hidden="true">{title.trim().slice(0, 1).toUpperCase() || '·'}</span>
  }
  return <img className={css.picture} style={box} src={`/pictures/${encodeURIComponent(name)}.svg`} alt="" loading="lazy" onError={() => setMissing(name)} />
}
