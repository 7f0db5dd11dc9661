import { Amount, Key } from '@onecounter/kit'
import { useEffect, useRef } from 'react'
import { Picture } from '../Picture.tsx'
import type { Quick } from './useQuickKeys.ts'

/** The things sold most, by group, as pictures; the first nine answer to Alt and their number. */
export function QuickKeys({ quick, onTake }: { quick: Quick; onTake: (variantId: string) => void }) {
  const tabs = useRef<HTMLDivElement>(null)
  const { groups, group } = quick
  useEffect(() => {
    tabs.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [group?.slug])
  if (!groups) return <div className="quick-keys" />
  if (groups.length === 0) return <p className="nothing">Quick keys appear here when the first items have arrived from the hub.</p>
  return (
    <div className="quick-keys">
      <div className="groups">
        <Key>PgUp</Key>
        <div className="tabs" role="tablist" aria-label="Groups of quick keys" ref={tabs}>
          {groups.map(({ slug, name }) => (
            <button key={slug} type="button" role="tab" aria-selected={slug === group?.slug} onClick={() => quick.show(slug)}>
              {name}
            </button>
          ))}
        </div>
        <Key>PgDn</Key>
      </div>
      <div className="tiles" role="tabpanel" aria-label={group?.name}>
        {group?.keys.map((key, at) => (
          <button key={key.variantId} type="button" className="quick" onClick={() => onTake(key.variantId)}>
            <Picture name={key.picture} title={key.title} />
            <span className="name">{key.title}</span>
            <span className="which">{key.options}</span>
            <span className="price">
              {at < 9 && <Key>{`Alt ${at + 1}`}</Key>}
              <Amount value={key.price} />
            </span>
          </button>
        ))}
      </div>
    </div>
  )
}
