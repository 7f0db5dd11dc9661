/** A variant's illustration on its own ground; the first letter where there is none. */
export function Picture({ name, title }: { name: string | undefined; title: string }) {
  if (!name) return <span className="picture letter">{title.slice(0, 1).toUpperCase()}</span>
  return <img className="picture" src={`/api/v1/pictures/${encodeURIComponent(name)}.svg`} alt="" loading="lazy" decoding="async" />
}
