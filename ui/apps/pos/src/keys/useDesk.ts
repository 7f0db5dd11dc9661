import { useEffect, useLayoutEffect, useRef } from 'react'
import { listen, type Desk } from './listen.ts'

/** Listens to the keys for as long as the screen is up; the desk may change with every drawing. */
export function useDesk(desk: Desk): void {
  const latest = useRef(desk)
  useLayoutEffect(() => {
    latest.current = desk
  })
  useEffect(
    () =>
      listen({
        scan: (text) => latest.current.scan(text),
        enter: () => latest.current.enter(),
        act: (key) => latest.current.act(key),
        sign: (char) => latest.current.sign(char),
        field: () => latest.current.field(),
        arrow: (key) => latest.current.arrow(key),
      }),
    [],
  )
}

/** The one field of a screen or pane that typing goes to: it carries the attribute data-typing. */
export function typingField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('input[data-typing]')
}
