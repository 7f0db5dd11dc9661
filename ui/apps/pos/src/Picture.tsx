import { useState } from 'react'

/** A variant's illustration; the first letter where there is none, or none yet. */
export function Picture({ name, title }: { name: string | undefined; title: string }) {
  const [missing, setMissing] = useState<string>()
  if (!name || name === missing) return <span className="picture letter">{title.slice(0, 1).toUpperCase()}</span>
  return (
    <img
      className="picture"
      src={`/api/v1/pictures/${encodeURIComponent(name)}.svg`}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setMissing(name)}
    />
  )
}
