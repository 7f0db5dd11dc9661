import { Amount, Key } from '@onecounter/kit'
import { useEffect, useRef } from 'react'
import { Picture } from '../Picture.tsx'
import { useCounter } from '../counter/CounterContext.ts'
import { whereItIs } from '../counter/stock.ts'

/** What was found; the marked row goes into the basket with Enter. */
export function SearchResults({ onTake }: { onTake: (variantId: string) => void }) {
  const { search } = useCounter()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'nearest' })
  }, [search.at])
  if (search.rows.length === 0) {
    return search.settled ? (
      <p className="nothing">
        <strong>Nothing here is called “{search.query.trim()}”.</strong>
        Try fewer letters or another word. Enter looks it up as a code.
      </p>
    ) : (
      <p className="nothing" />
    )
  }
  return (
    <ul className="results" aria-label="Items found" ref={list}>
      {search.rows.map((row, at) => (
        <li key={row.variantId} data-marked={at === search.at || undefined}>
          <button type="button" aria-current={at === search.at || undefined} onClick={() => onTake(row.variantId)}>
            <Picture name={row.picture} title={row.title} />
            <span className="what">
              <span className="title">{[row.title, row.options].filter(Boolean).join(', ')}</span>
              <span className="about">
                <code>{row.sku}</code>
                {row.stock && <span>{whereItIs(row.stock)}</span>}
              </span>
            </span>
            <Amount value={row.price} />
            <span className="mark">{at === search.at && <Key>Enter</Key>}</span>
          </button>
        </li>
      ))}
      {search.more && <li className="nothing">More was found than fits here. Type another letter.</li>}
    </ul>
  )
}
